// What the pages about goals and their routes say to each other; days are ISO dates, instants ISO strings in UTC.
import { z } from 'zod';

const day = z.iso.date();
const text = (max: number) => z.string().trim().max(max);
const id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

export const goalMilestone = z.object({ id, title: text(160).min(1), dueOn: day.nullable() });
export type GoalMilestone = z.infer<typeof goalMilestone>;

/** What a mentee writes; only the title must be there, all else is advised. */
export const goalDraft = z.object({
  title: text(160).min(1),
  details: text(1000),
  /** What makes it realistic. */
  realistic: text(500),
  /** By what it will show. */
  measure: text(300),
  unit: text(30),
  /** Where it starts and where it is to go, in that unit; null where nothing is counted. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** Where things stand, as of a day. */
  baseline: text(500),
  baselineOn: day,
  dueOn: day.nullable(),
  milestones: z.array(goalMilestone).max(10),
});
export type GoalDraft = z.infer<typeof goalDraft>;

export const goalState = z.enum(['draft', 'proposed', 'active', 'paused', 'achieved', 'dropped']);
export type GoalState = z.infer<typeof goalState>;

/** Whether a goal is on its way, and if it wants attention, why. */
export const goalPace = z.enum(['fresh', 'on-track', 'silent', 'behind', 'overdue']);
export type GoalPace = z.infer<typeof goalPace>;

export const goalSummary = z.object({
  id: z.string(),
  ownerId: z.string(),
  state: goalState,
  /** A change of a goal in force is proposed. */
  isChanging: z.boolean(),
  /** My comment or acceptance is wanted. */
  waitsForMe: z.boolean(),
  /** Null once its words were erased. */
  title: z.string().nullable(),
  dueOn: day.nullable(),
  percent: z.number(),
  /** The last measured value, and in what it is counted; null where progress is a percentage. */
  measured: z
    .object({ value: z.number().nullable(), from: z.number(), to: z.number(), unit: z.string() })
    .nullable(),
  /** Null while it is not in force. */
  pace: goalPace.nullable(),
  reviewOn: day.nullable(),
  isReviewDue: z.boolean(),
});
export type GoalSummary = z.infer<typeof goalSummary>;

export const goalsResponse = z.object({
  goals: z.array(goalSummary),
  /** Whether I may draft one here. */
  mayDraft: z.boolean(),
  /** Where I am. */
  today: day,
  /** The last day of the program for this relationship. */
  endsOn: day,
});
export type GoalsResponse = z.infer<typeof goalsResponse>;

const goalTerms = z.object({
  revision: z.number().int(),
  dueOn: day.nullable(),
  baselineOn: day,
  /** Null once they were erased. */
  words: goalDraft.nullable(),
});

const goalProgress = z.object({
  id: z.string(),
  personId: z.string(),
  at: z.iso.datetime(),
  percent: z.number(),
  measured: z.number().nullable(),
  note: z.string(),
});

const goalComment = z.object({
  id: z.string(),
  personId: z.string(),
  at: z.iso.datetime(),
  text: z.string(),
});

const linkable = z.object({
  sessions: z.array(z.object({ id: z.string(), start: z.iso.datetime(), end: z.iso.datetime() })),
  modules: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type Linkable = z.infer<typeof linkable>;

export const goalResponse = z.object({
  goal: goalSummary.extend({
    relationshipId: z.string(),
    version: z.number().int(),
    /** What was accepted together; it stays in force while a change waits. */
    current: goalTerms.extend({ acceptedAt: z.iso.datetime() }).nullable(),
    /** What waits for acceptance, or is a draft of mine that nobody else sees. */
    proposal: goalTerms.extend({ isShared: z.boolean() }).nullable(),
    milestonesDone: z.array(z.string()),
    progress: z.array(goalProgress),
    comments: z.array(goalComment),
    /** Why it was dropped. */
    reason: z.string().nullable(),
    endedAt: z.iso.datetime().nullable(),
    links: linkable,
    may: z.object({ write: z.boolean(), accept: z.boolean(), talk: z.boolean() }),
  }),
  /** What could be linked and is not yet. */
  linkable,
  today: day,
  endsOn: day,
});
export type GoalResponse = z.infer<typeof goalResponse>;

/** Null when it was thrown away. */
export const steeredGoalResponse = z.union([goalResponse, z.object({ goal: z.null() })]);
export type GoalView = GoalResponse['goal'];

/** Ids are chosen by the page, so that what is sent twice is kept once. */
export const newGoalRequest = z.object({ id: z.uuid(), draft: goalDraft, isShared: z.boolean() });
export type NewGoalRequest = z.infer<typeof newGoalRequest>;

export const writeGoalRequest = z.object({
  version: z.number().int(),
  draft: goalDraft,
  isShared: z.boolean(),
});
export type WriteGoalRequest = z.infer<typeof writeGoalRequest>;

export const acceptGoalRequest = z.object({ revision: z.number().int() });

export const steerGoalRequest = z.object({
  version: z.number().int(),
  step: z.enum(['withdraw', 'pause', 'reopen', 'achieve', 'drop']),
  /** Of dropping it. */
  reason: text(500).default(''),
});
export type SteerGoalRequest = z.input<typeof steerGoalRequest>;

export const goalCommentRequest = z.object({ id: z.uuid(), text: text(1000).min(1) });
export type GoalCommentRequest = z.infer<typeof goalCommentRequest>;

/** value: in the goal's own unit where it has one, or else a percentage. */
export const goalProgressRequest = z.object({
  id: z.uuid(),
  value: z.number().min(-1e9).max(1e9),
  note: text(500).default(''),
});
export type GoalProgressRequest = z.input<typeof goalProgressRequest>;

export const goalMilestoneRequest = z.object({ milestoneId: id, isDone: z.boolean() });
export type GoalMilestoneRequest = z.infer<typeof goalMilestoneRequest>;

/** before: the review that was due when the page was shown; on: the next one. */
export const goalReviewRequest = z.object({ before: day, on: day });
export type GoalReviewRequest = z.infer<typeof goalReviewRequest>;

export const goalLinkRequest = z.object({
  kind: z.enum(['session', 'module']),
  linkedId: z.string().min(1).max(100),
  isLinked: z.boolean(),
});
export type GoalLinkRequest = z.infer<typeof goalLinkRequest>;
