// Who may do what in programs, their matching and with concerns, through the tab's API; see tab-table.ts.
import { enrollmentForm } from '../../support/enrollment-form.js';
import { programDraft } from './bodies.js';
import { everybody, pair, type Who } from './people.js';
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
  ...(['mentor', 'mentee', 'fellow', 'former', 'outsider'] as const),
  ...(['administrator', 'manager'] as const),
];
const later = () => new Date(Date.now() + 20 * 24 * 60 * 60_000).toISOString();

export const concerns: readonly Row[] = [
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

export const programs: readonly Row[] = [
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
  row('GET /programs/:id/participants/example', manager),
  row('GET /programs/:id/participants/export', manager),
  row('POST /programs/:id/participants/import', manager, { body: { csv: 'name,email', isDryRun: true } }),
  row('POST /programs/:id/participants/admit', manager, { body: {} }),
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

export const matching: readonly Row[] = [
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
export const endings: readonly Row[] = [
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
