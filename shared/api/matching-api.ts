// What the workbench of a program's manager and its routes say to each other, and what people are told of a match.
import { z } from 'zod';

export const runState = z.enum(['running', 'done', 'failed', 'cancelled']);

export const runSummary = z.object({
  id: z.string(),
  state: runState,
  startedAt: z.iso.datetime(),
  /** From 0 to 1 while it runs. */
  progress: z.number().min(0).max(1),
  mode: z.enum(['coverage', 'score']),
  matched: z.number().int(),
  unmatched: z.number().int(),
  total: z.number(),
  /** (upper bound - total) / upper bound; 0 is proof of the optimum. */
  gap: z.number(),
  isPublished: z.boolean(),
  /** Changed by hand, with the other pairs left where they can stay. */
  isAdjusted: z.boolean(),
  name: z.string(),
  /** Why it failed. */
  failure: z.string().optional(),
});
export type RunSummary = z.infer<typeof runSummary>;

export const runAnswer = z.object({ run: runSummary });

export const runsResponse = z.object({
  runs: z.array(runSummary),
  /** Whether the program's phase lets a run begin. */
  mayStart: z.boolean(),
});
export type RunsResponse = z.infer<typeof runsResponse>;

export const startRunRequest = z.object({
  mode: z.enum(['coverage', 'score']),
  /** Keeps what was locked, rejected and excepted in this run. */
  basedOn: z.string().optional(),
});

/** Of a run, when it is renamed or kept as a draft of its own. */
export const runNameRequest = z.object({ name: z.string().trim().min(1).max(80) });
export type RunNameRequest = z.infer<typeof runNameRequest>;
export type StartRunRequest = z.infer<typeof startRunRequest>;

const somebody = z.object({
  personId: z.string(),
  displayName: z.string(),
  department: z.string(),
  /** Takes part no longer; the name says so. */
  isGone: z.literal(true).optional(),
  /** In the workbench: an earlier partner did not answer for long, and they have had no match since. */
  hasBeenWaiting: z.boolean().optional(),
});

export const pairRow = z.object({
  mentee: somebody,
  mentor: somebody,
  score: z.number(),
  isLocked: z.boolean(),
  /** The rules that it bends, in words, and who decided so when. */
  exception: z.object({ rules: z.array(z.string()), byName: z.string(), at: z.iso.datetime() }).optional(),
  /** The criteria that count most, in words for the manager, the strongest first. */
  reasons: z.array(z.string()),
});
export type PairRow = z.infer<typeof pairRow>;

export const unmatchedRow = z.object({
  person: somebody,
  role: z.enum(['mentee', 'mentor']),
  reasons: z.array(z.string()),
});
export type UnmatchedRow = z.infer<typeof unmatchedRow>;

export const groupSpread = z.object({
  side: z.enum(['mentee', 'mentor']),
  /** Empty: people without a department. */
  group: z.string(),
  people: z.number().int(),
  matched: z.number().int(),
  mean: z.number().nullable(),
});

export const runResponse = z.object({
  run: runSummary,
  /** People, rules or weights have changed since: questions and publishing are refused until it is brought up to date. */
  isOutdated: z.boolean(),
  pairs: z.array(pairRow),
  unmatched: z.array(unmatchedRow),
  rejected: z.array(z.object({ mentee: somebody, mentor: somebody })),
  /** Pairs who would both prefer each other to what they have. */
  blocking: z.array(z.object({ mentee: somebody, mentor: somebody })),
  /** Of which `blocking` shows at most 200. */
  blockingCount: z.number().int(),
  spread: z.array(groupSpread),
  /** All who take part, for choosing two by hand: also mentees and mentors who have somebody. */
  people: z.object({ mentees: z.array(somebody), mentors: z.array(somebody) }),
});
export type RunResponse = z.infer<typeof runResponse>;

export const pairOfIds = z.object({ menteeId: z.string(), mentorId: z.string() });

export const pairDetailsResponse = z.object({
  score: z.number(),
  criteria: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      points: z.number(),
      weight: z.number(),
      mentee: z.string(),
      mentor: z.string(),
    }),
  ),
});
export type PairDetailsResponse = z.infer<typeof pairDetailsResponse>;

export const effect = z.object({
  total: z.number(),
  matched: z.number().int(),
  added: z.array(z.object({ mentee: somebody, mentor: somebody })),
  removed: z.array(z.object({ mentee: somebody, mentor: somebody })),
});
export type EffectView = z.infer<typeof effect>;

/** What would have to bend for two people, and for them alone; null when nothing has to, or when something can't. */
const wayOut = z.object({ rules: z.array(z.string()), words: z.string() }).nullable();

/** Why two people are not a pair, in words, and what the whole would lose by it where it is possible. */
export const whyNotResponse = z.object({
  words: z.array(z.string()),
  effect: effect.nullable(),
  exception: wayOut,
});
export type WhyNotResponse = z.infer<typeof whyNotResponse>;

export const relaxationsResponse = z.object({
  relaxations: z.array(z.object({ relaxed: z.array(z.string()), words: z.string(), partner: somebody })),
});
export type RelaxationsResponse = z.infer<typeof relaxationsResponse>;

/**
 * lock: keep this pair; unlock: and end its exception; reject: never this pair; restore: take the rejection back;
 * bend: lock it although these rules forbid it.
 */
export const adjustRequest = z.discriminatedUnion('kind', [
  pairOfIds.extend({ kind: z.enum(['lock', 'unlock', 'reject', 'restore']) }),
  pairOfIds.extend({ kind: z.literal('bend'), rules: z.array(z.string()).min(1) }),
]);
export type AdjustRequest = z.infer<typeof adjustRequest>;

/** Before a change is made: what it would do, or the rule that it would break. */
export const adjustPreview = z.object({
  isPossible: z.boolean(),
  words: z.array(z.string()),
  effect: effect.nullable(),
});
export type AdjustPreview = z.infer<typeof adjustPreview>;

export const publishResponse = z.object({ pairs: z.number().int(), vetoUntil: z.iso.datetime() });
export type PublishResponse = z.infer<typeof publishResponse>;

/** On the home page of somebody who was just matched; null for everybody else. */
export const myMatchResponse = z
  .object({
    relationshipId: z.string(),
    programTitle: z.string(),
    partner: somebody.extend({ jobTitle: z.string() }),
    role: z.enum(['mentor', 'mentee']),
    reasons: z.array(z.string()),
    vetoUntil: z.iso.datetime().nullable(),
  })
  .nullable();
export type MyMatchResponse = z.infer<typeof myMatchResponse>;
export type MyMatchView = NonNullable<MyMatchResponse>;
