// Who may do what through the tab's API: one line for each route; everybody who is not named is refused.
import { goalDraft, lastWords, proposal } from './bodies.js';
import { everybody, nobody, pair, type Who } from './people.js';
import { type Row, row } from './row.js';
import { concerns, endings, matching, programs } from './tab-program-table.js';

const id = () => crypto.randomUUID();
const mentee: readonly Who[] = ['mentee'];
/** What stands in one pair, by the address of another of the same mentor. */
const mixed = { relationship: 'secondRelationship' };
const waitedFor = ({ person: personId }: { person: string }) => ({ personId });
const later = () => new Date(Date.now() + 20 * 24 * 60 * 60_000).toISOString();

const mine: readonly Row[] = [
  row('GET /me', everybody),
  row('GET /home', everybody),
  row('POST /link-codes', everybody, { body: {} }),
  row('GET /relationships', everybody),
  row('GET /past-relationships', everybody),
  row('GET /my-match', everybody),
  row('GET /self-match', everybody),
  row('GET /programs', everybody),
  row('GET /concerns', everybody),
  row('GET /concern-places', everybody),
  row('GET /my-card', everybody),
  row('PUT /my-card', everybody, { body: { form: {}, version: 0 } }),
  row('PUT /my-card/balance', everybody, { body: { asksBalance: true } }),
  row('POST /my-card/erase', everybody, { body: {} }),
  row('GET /my-data', everybody),
  row('GET /my-data/export.json', everybody),
  row('GET /my-data/export.html', everybody),
  row('POST /my-data/erase', everybody, { body: { name: 'not my name' } }),
  row('GET /modules/:id', everybody),
  row('POST /modules/:id/reflection', everybody, { body: { text: 'I listen' } }),
  row('POST /modules/:id/complete', everybody, { body: { quizAnswers: {} } }),
];

const space: readonly Row[] = [
  row('GET /relationships/:id', pair),
  row('GET /relationships/:id/space', pair),
  row('GET /relationships/:id/changes', pair),
  row('GET /relationships/:id/suggestions', pair),
  row('GET /relationships/:id/sessions', pair),
  row('GET /relationships/:id/timeline', pair),
  row('GET /relationships/:id/agenda', pair),
  row('GET /sessions/:id/agenda', pair),
  row('GET /relationships/:id/waiting', pair),
  row('POST /relationships/:id/waiting/nudge', pair, { body: waitedFor }),
  row('POST /relationships/:id/waiting/end', pair, { body: waitedFor }),
  row('POST /sessions', pair, {
    body: ({ relationship: relationshipId }) => ({
      relationshipId,
      start: later(),
      end: later(),
      requestId: id(),
    }),
  }),
  row('GET /sessions/:id/notes', pair),
  row('POST /sessions/:id/preparation', pair, { body: { topics: ['x'], outcome: '', version: 0 } }),
  row('POST /sessions/:id/summary', pair, {
    body: () => ({ requestId: id(), seen: [], keyPoints: ['x'], decisions: [], actions: [] }),
  }),
  row('POST /sessions/:id/summary/confirm', pair, { body: { seen: [] } }),
  row('POST /check-ins/:id/answer', pair, { body: { rating: 4, win: '', challenge: '' } }),
  row('GET /relationships/:id/entries', pair),
  row('POST /relationships/:id/entries', pair, {
    body: () => ({ requestId: id(), content: { kind: 'decision', text: 'x' } }),
  }),
  row('POST /relationships/:id/entries/:entryId/close', nobody, {
    body: { version: 0, isClosed: true },
    on: mixed,
  }),
  row('POST /relationships/:id/entries/:entryId/close', mentee, { body: { version: 0, isClosed: true } }),
  row('POST /relationships/:id/entries/:entryId/remove', nobody, {
    body: { version: 0 },
    on: mixed,
    unheard: ['mentor', 'fellow'],
  }),
  row('POST /relationships/:id/entries/:entryId/remove', mentee, { body: { version: 0 } }),
  row('GET /relationships/:id/agreement', pair),
  row('PUT /relationships/:id/agreement/draft', pair, {
    body: { number: 1, saved: 0, proposal, isHandedIn: true },
  }),
  row('PUT /relationships/:id/agreement/settled', pair, {
    body: { number: 1, revision: 0, frame: {}, texts: {} },
  }),
  row('POST /relationships/:id/agreement/signature', pair, { body: { number: 1, revision: 0 } }),
  row('POST /relationships/:id/agreement/drop', pair, { body: { number: 1, revision: 0 } }),
  row('GET /relationships/:id/farewell', pair),
  row('POST /relationships/:id/farewell/day', pair, {
    body: () => ({ version: 0, endsOn: later().slice(0, 10) }),
  }),
  row('PUT /relationships/:id/farewell/words', pair, { body: { version: 0, words: lastWords } }),
  row('POST /relationships/:id/farewell/in-touch', pair, { body: { asks: true } }),
  row('GET /relationships/:id/certificate', pair),
  row('GET /relationships/:id/certificate.html', pair),
  row('GET /relationships/:id/keepsake.html', pair),
  row('POST /relationships/:id/match-check', pair, { body: { answer: 'yes' } }),
];

const personal: readonly Row[] = [
  row('GET /relationships/:id/partner-cards', pair),
  row('GET /relationships/:id/questions', pair),
  row('GET /relationships/:id/notes', pair),
  row('POST /relationships/:id/notes', pair, {
    body: ({ person }) => ({ aboutId: person, text: 'x', version: 0 }),
  }),
  row('PUT /relationships/:id/notes/:noteId', mentee, {
    body: ({ person }) => ({ aboutId: person, text: 'x', version: 1 }),
    unheard: ['mentor'],
  }),
  row('POST /relationships/:id/notes/:noteId/erase', mentee, { body: {}, unheard: ['mentor'] }),
  row('PUT /relationships/:id/notes-settings', pair, { body: { dayBefore: true, afterEnd: 'erase' } }),
  row('POST /relationships/:id/notes-erase', pair, { body: {} }),
  row('GET /relationships/:id/exchange', pair),
  row('PUT /relationships/:id/exchange', pair, { body: { state: 'passed', version: 0 } }),
  row('GET /relationships/:id/prompts', pair),
  row('PUT /relationships/:id/prompts/:roundId', nobody, {
    body: { state: 'passed', version: 0 },
    on: mixed,
  }),
  row('PUT /relationships/:id/prompts/:roundId', pair, { body: { state: 'passed', version: 0 } }),
  row('PUT /relationships/:id/prompts', pair, { body: { isOn: false } }),
];

const goals: readonly Row[] = [
  row('GET /relationships/:id/goals', pair),
  row('POST /relationships/:id/goals', mentee, {
    body: () => ({ id: id(), draft: goalDraft, isShared: true }),
  }),
  row('GET /goals/:id', mentee, { on: { goal: 'privateGoal' } }),
  row('POST /goals/:id/accept', nobody, { body: { revision: 1 }, on: { goal: 'privateGoal' } }),
  row('POST /goals/:id/comments', mentee, {
    body: () => ({ id: id(), text: 'x' }),
    on: { goal: 'privateGoal' },
  }),
  row('GET /goals/:id', pair),
  row('PUT /goals/:id', mentee, { body: { version: 2, draft: goalDraft, isShared: true } }),
  row('POST /goals/:id/accept', ['mentor'], { body: { revision: 2 } }),
  row('POST /goals/:id/comments', pair, { body: () => ({ id: id(), text: 'x' }) }),
  row('POST /goals/:id/progress', pair, { body: () => ({ id: id(), value: 10 }) }),
  row('POST /goals/:id/milestones', pair, { body: { milestoneId: 'first', isDone: true } }),
  row('POST /goals/:id/review', pair, { body: { before: '2027-01-01', on: '2027-02-01' } }),
  row('POST /goals/:id/links', pair, { body: { kind: 'module', linkedId: 'x', isLinked: true } }),
  row('POST /goals/:id/steer', mentee, { body: { version: 3, step: 'pause' } }),
];

export const tabTable: readonly Row[] = [
  ...mine,
  ...space,
  ...personal,
  ...goals,
  ...concerns,
  ...programs,
  ...matching,
  ...endings,
];
