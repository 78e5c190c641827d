// Who may do what through the tab's API: one line for each route; everybody who is not named is refused.
import { enrollmentForm } from '../../support/enrollment-form.js';
import { goalDraft, lastWords, programDraft, proposal } from './bodies.js';
import { everybody, nobody, pair, type Who } from './people.js';
import { type Row, row } from './row.js';

const id = () => crypto.randomUUID();
const mentee: readonly Who[] = ['mentee'];
const manager: readonly Who[] = ['manager'];
/** Read the concern. */
const told: readonly Who[] = ['mentee', 'contact'];
/** Have a place in the manager's program. */
const enrolled: readonly Who[] = ['mentor', 'mentee', 'fellow', 'former', 'outsider', 'contact'];
/** Are or were in the pair's program. */
const inside: readonly Who[] = [
  'mentor',
  'mentee',
  'fellow',
  'former',
  'outsider',
  'administrator',
  'manager',
];
/** What stands in one pair, by the address of another of the same mentor. */
const mixed = { relationship: 'secondRelationship' };
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
  row('GET /relationships/:id/suggestions', pair),
  row('GET /relationships/:id/sessions', pair),
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

const concerns: readonly Row[] = [
  row('POST /concerns', inside, {
    body: ({ pairProgram: programId }) => ({
      ...{ id: id(), programId, kind: 'other', isUrgent: false, text: 'x', keptFromIds: [] },
    }),
  }),
  row('GET /concerns/:id', told),
  row('POST /concerns/:id/take', ['contact'], { body: {} }),
  row('POST /concerns/:id/answers', told, { body: { text: 'x' } }),
  row('POST /concerns/:id/close', told, { body: {} }),
  row('GET /programs/:id/contacts', manager),
  row('POST /programs/:id/contacts', manager, { body: { email: 'marcus.bennett@waymark.example' } }),
  row('POST /programs/:id/contacts/:personId/remove', manager, { body: {} }),
];

const programs: readonly Row[] = [
  row('POST /programs', ['administrator', 'manager', 'otherManager'], {
    body: { title: 'A new one', objectives: ['networking'] },
  }),
  row('GET /programs/:id', manager),
  row('PUT /programs/:id', manager, { body: { version: 0, draft: programDraft } }),
  row('POST /programs/:id/phase', manager, { body: { version: 0, to: 'design' } }),
  row('POST /programs/:id/managers', manager, { body: { email: 'aisha.rahman@waymark.example' } }),
  row('POST /programs/:id/managers/:personId/remove', manager, { body: {} }),
  row('POST /programs/:id/duplicate', manager, { body: {} }),
  row('GET /programs/:id/match-check', manager),
  row('GET /programs/:id/participants', manager),
  row('GET /programs/:id/participants/export', manager),
  row('POST /programs/:id/participants/import', manager, { body: { csv: 'name,email', isDryRun: true } }),
  row('POST /programs/:id/relationships', manager, {
    body: ({ runMentor, runMentee }) => ({
      requestId: id(),
      mentorId: runMentor,
      menteeIds: [runMentee, runMentor],
    }),
  }),
  row('GET /programs/:id/enrollment', ['otherManager'], { on: { program: 'drawing-board' } }),
  row('PUT /programs/:id/enrollment', ['otherManager'], {
    body: enrollmentForm,
    on: { program: 'drawing-board' },
  }),
  row('GET /programs/:id/enrollment', everybody),
  row('POST /programs/:id/enrollment/pause', enrolled, { body: () => ({ until: later() }) }),
  row('POST /programs/:id/enrollment/resume', enrolled, { body: {} }),
];

const RUN = '/programs/:id/matching/runs/:runId';
const lock = ({ runMentee: menteeId, runMentor: mentorId }: Record<'runMentee' | 'runMentor', string>) => ({
  ...{ kind: 'lock', menteeId, mentorId },
});

const matching: readonly Row[] = [
  row('GET /programs/:id/matching/runs', manager),
  row('POST /programs/:id/matching/runs', manager, { body: { mode: 'score' } }),
  row(`GET ${RUN}`, manager),
  row(`GET ${RUN}/export`, manager),
  row(`PUT ${RUN}/name`, manager, { body: { name: 'x' } }),
  row(`POST ${RUN}/copy`, manager, { body: { name: 'y' } }),
  row(`GET ${RUN}/pairs/:menteeId/:mentorId`, manager),
  row(`GET ${RUN}/why-not/:menteeId/:mentorId`, manager),
  row(`GET ${RUN}/relaxations/:role/:personId`, manager),
  row(`POST ${RUN}/preview`, manager, { body: lock }),
  row(`POST ${RUN}/adjust`, manager, { body: lock }),
  row(`POST ${RUN}/cancel`, manager, { body: {} }),
  row('GET /programs/:id/matching/requests', manager),
  row('GET /programs/:id/mentor-search', enrolled),
  row('POST /programs/:id/mentor-search/requests', enrolled, {
    body: ({ runMentor }) => ({ mentorId: runMentor, note: '' }),
  }),
  row('GET /programs/:id/received-requests', enrolled),
];

/** In this order, since little is left to do after them. */
const endings: readonly Row[] = [
  row(`POST ${RUN}/publish`, manager, { body: {} }),
  row(`POST ${RUN}/delete`, manager, { body: {} }),
  row('POST /match-requests/:id/accept', ['outsider'], { body: {} }),
  row('POST /match-requests/:id/decline', ['outsider'], { body: { reason: 'no-time', words: '' } }),
  row('POST /match-requests/:id/withdraw', mentee, { body: {} }),
  row('POST /programs/:id/participants/:personId/leave', manager, { body: {} }),
  row('POST /programs/:id/enrollment/withdraw', enrolled, { body: {} }),
  row('PUT /programs/:id/enrollment', everybody, { body: enrollmentForm }),
  row('POST /programs/:id/archive', manager, { body: {} }),
  row('POST /programs/:id/restore', manager, { body: {} }),
  row('POST /relationships/:id/veto', pair, { body: {} }),
  row('POST /relationships/:id/farewell/part-ways', pair, { body: {} }),
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
