// Everything that the product can tell a person; a notice carries ids only, its words are made when it is shown.
import { z } from 'zod';

const aboutWaiting = { relationshipId: z.string(), waitedForId: z.string() };

export const notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome') }),
  z.object({ kind: z.literal('check-in'), relationshipId: z.string(), checkInId: z.string() }),
  z.object({ kind: z.literal('session-booked'), sessionId: z.string() }),
  z.object({ kind: z.literal('session-pending'), sessionId: z.string() }),
  z.object({ kind: z.literal('session-failed'), sessionId: z.string() }),
  z.object({ kind: z.literal('session-prepare'), sessionId: z.string() }),
  z.object({ kind: z.literal('session-summarize'), sessionId: z.string() }),
  z.object({ kind: z.literal('summary-written'), sessionId: z.string(), noteId: z.string() }),
  z.object({ kind: z.literal('entry-shared'), relationshipId: z.string(), entryId: z.string() }),
  z.object({ kind: z.literal('action-due'), relationshipId: z.string(), entryId: z.string() }),
  z.object({ kind: z.literal('group-started'), relationshipId: z.string() }),
  z.object({ kind: z.literal('match-published'), relationshipId: z.string() }),
  z.object({ kind: z.literal('match-ended'), relationshipId: z.string() }),
  z.object({ kind: z.literal('match-check'), relationshipId: z.string() }),
  z.object({ kind: z.literal('partner-left'), relationshipId: z.string() }),
  z.object({ kind: z.literal('member-left'), relationshipId: z.string(), leaverId: z.string() }),
  z.object({ kind: z.literal('mentoring-completed'), relationshipId: z.string() }),
  /** endsOn: a day, YYYY-MM-DD; another one is told anew. */
  z.object({ kind: z.literal('closing'), relationshipId: z.string(), endsOn: z.string() }),
  z.object({ kind: z.literal('erased-soon'), relationshipId: z.string() }),
  /** months: since the mentoring was completed. */
  z.object({ kind: z.literal('still-in-touch'), relationshipId: z.string(), months: z.string() }),
  z.object({ kind: z.literal('program-left'), programId: z.string() }),
  /** version: of the enrollment that waited; whoever waits again is told again. */
  z.object({ kind: z.literal('place-given'), programId: z.string(), version: z.number().int() }),
  z.object({ kind: z.literal('request-received'), requestId: z.string() }),
  z.object({ kind: z.literal('request-ended'), requestId: z.string() }),
  z.object({ kind: z.literal('agreement-filled-in'), agreementId: z.string() }),
  z.object({ kind: z.literal('agreement-changed'), agreementId: z.string(), revision: z.number().int() }),
  z.object({ kind: z.literal('agreement-signed'), agreementId: z.string(), revision: z.number().int() }),
  z.object({ kind: z.literal('agreement-agreed'), agreementId: z.string() }),
  z.object({ kind: z.literal('agreement-halfway'), relationshipId: z.string() }),
  z.object({ kind: z.literal('booking-nudge'), agreementId: z.string(), period: z.number().int() }),
  z.object({ kind: z.literal('exchange-opened'), relationshipId: z.string(), roundId: z.string() }),
  z.object({ kind: z.literal('prompt-opened'), relationshipId: z.string(), roundId: z.string() }),
  z.object({ kind: z.literal('round-shown'), relationshipId: z.string(), roundId: z.string() }),
  z.object({ kind: z.literal('async-started'), relationshipId: z.string(), startedAt: z.string() }),
  z.object({ kind: z.literal('remember'), notesOf: z.string(), sessionId: z.string() }),
  z.object({ kind: z.literal('balance'), relationshipId: z.string(), turn: z.string() }),
  z.object({ kind: z.literal('concern-told'), concernId: z.string() }),
  z.object({ kind: z.literal('concern-overdue'), concernId: z.string() }),
  /** number: of the message. */
  z.object({ kind: z.literal('concern-answered'), concernId: z.string(), number: z.string() }),
  /** To whoever told it. */
  z.object({ kind: z.literal('concern-closed'), concernId: z.string() }),
  /** To those who look after it. */
  z.object({ kind: z.literal('concern-settled'), concernId: z.string() }),
  z.object({ kind: z.literal('goal-proposed'), goalId: z.string(), revision: z.number() }),
  z.object({ kind: z.literal('goal-commented'), goalId: z.string(), commentId: z.string() }),
  z.object({ kind: z.literal('goal-accepted'), goalId: z.string(), revision: z.number() }),
  z.object({ kind: z.literal('goal-milestone'), goalId: z.string(), milestoneId: z.string() }),
  z.object({ kind: z.literal('goal-review'), goalId: z.string(), on: z.string() }),
  z.object({ kind: z.literal('goal-achieved'), goalId: z.string(), revision: z.number() }),
  /** To whom others wait for. at: when it was time for it. */
  z.object({ kind: z.literal('waiting-reminder'), ...aboutWaiting, at: z.string() }),
  /** To whoever waits. */
  z.object({ kind: z.literal('waiting-choice'), ...aboutWaiting, at: z.string() }),
  /** since: when the waiting began; before: when the same person nudged last, empty at first. */
  z.object({
    kind: z.literal('waiting-nudge'),
    ...aboutWaiting,
    fromId: z.string(),
    since: z.string(),
    before: z.string(),
  }),
]);
export type Notice = z.infer<typeof notice>;

/** What some notices are about: the ids that they carry. */
export type NoticeSubject =
  | { checkInId: string }
  | { relationshipId: string }
  | { sessionId: string }
  | { entryId: string }
  | { requestId: string }
  | { agreementId: string }
  | { goalId: string }
  | { roundId: string }
  | { notesOf: string }
  | { relationshipId: string; waitedForId: string };

/** What the product begins by itself, or may press on somebody: it keeps to people's working hours. */
const PATIENT: ReadonlySet<Notice['kind']> = new Set([
  'exchange-opened',
  'prompt-opened',
  'balance',
  'action-due',
  'waiting-reminder',
  'waiting-choice',
  'waiting-nudge',
]);

export function isPatient({ kind }: Notice): boolean {
  return PATIENT.has(kind);
}

/** What tells a person the same thing twice is one notice. */
export function noticeKey(personId: string, of: Notice): string {
  const { kind, ...subject } = of;
  return [personId, kind, Object.values(subject).join(':')].join(':');
}
