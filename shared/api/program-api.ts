// What the tab's pages and the /api routes say to each other about programs: set-up, phases, who takes part.
import { z } from 'zod';

export const phase = z.enum(['design', 'enroll', 'match', 'run', 'close']);
/** design: being set up; enroll: people join; match: pairs are made; run: pairs meet; close: ending. */
export type Phase = z.infer<typeof phase>;

export const objective = z.enum([
  'skill-development',
  'career-advancement',
  'networking',
  'onboarding',
  'inclusion',
  'leadership',
]);
export type Objective = z.infer<typeof objective>;

const weight = z.number().min(0).max(100);
export const weights = z.object({
  skills: weight,
  goals: weight,
  interests: weight,
  seniority: weight,
  overlap: weight,
  wishes: weight,
  style: weight,
});
export type WeightsView = z.infer<typeof weights>;

export const rules = z.object({
  differentTeams: z.boolean(),
  differentReportingLines: z.boolean(),
  sharedLanguage: z.boolean(),
  noRepeats: z.boolean(),
  minimumOverlapMinutes: z.number().int().min(0).max(2400),
});

export const agendaPackId = z.enum(['skills', 'career', 'network', 'arrival', 'belonging', 'leading']);

/** What a program can track about its effect. */
export const measure = z.enum([
  'skill-growth',
  'goal-progress',
  'sessions-kept',
  'satisfaction',
  'retention',
  'career-moves',
  'network-growth',
  'belonging',
]);

/** What a manager decides; each part may be changed until the pairs run. */
export const programDraft = z.object({
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(2000),
  objectives: z.array(objective).min(1),
  lengthWeeks: z.number().int().min(4).max(104),
  checkInEveryDays: z.number().int().min(7).max(90),
  mentorCapacity: z.number().int().min(1).max(10),
  /** BCP 47 tags of the languages in which people may meet. */
  languages: z.array(z.string().min(2).max(20)).min(1),
  matchMode: z.enum(['manager', 'self', 'mixed']),
  weights,
  rules,
  /** From 0 to 1: pairs below are never made. */
  threshold: z.number().min(0).max(1),
  /** Days in which both may say no to a published match, without blame. */
  vetoDays: z.number().int().min(1).max(30),
  /** Of those in a pair, how many percent have completed the training before the pairs run; 0 asks for nobody. */
  trainedPercent: z.number().int().min(0).max(100),
  /** How long what a pair wrote is kept after its end, and what people said in private after the program has closed. */
  keepMonths: z.number().int().min(1).max(60),
  /** The person to whom concerns go. */
  contact: z.string().trim().max(200),
  /** What meetings are about. */
  agendaPack: agendaPackId,
  /** What the program tracks; may be nothing. */
  measures: z.array(measure),
});
export type ProgramDraft = z.infer<typeof programDraft>;

/** What has to be there before the next phase; `hint` says what to do. */
export const checklistItem = z.object({
  code: z.string(),
  isDone: z.boolean(),
  label: z.string(),
  hint: z.string(),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

export const programSummary = z.object({
  id: z.string(),
  title: z.string(),
  phase,
  isArchived: z.boolean(),
  /** manager: may set it up; participant: has enrolled; none: may enroll. */
  myPart: z.enum(['manager', 'participant', 'none']),
  mentees: z.number().int(),
  mentors: z.number().int(),
  pairs: z.number().int(),
});
export type ProgramSummary = z.infer<typeof programSummary>;

/** mayCreate: administrators and people who manage a program already. */
export const programsResponse = z.object({ programs: z.array(programSummary), mayCreate: z.boolean() });
export type ProgramsResponse = z.infer<typeof programsResponse>;

export const programResponse = z.object({
  program: programSummary.extend({
    draft: programDraft,
    managers: z.array(z.object({ personId: z.string(), displayName: z.string() })),
    /** Of the step to the next phase. */
    checklist: z.array(checklistItem),
    nextPhase: phase.nullable(),
    /** Goes up with each change; sent back with a change, so that two managers don't overwrite each other. */
    version: z.number().int(),
  }),
});
export type ProgramResponse = z.infer<typeof programResponse>;

export const createProgramRequest = z.object({
  title: programDraft.shape.title,
  objectives: programDraft.shape.objectives,
});
export type CreateProgramRequest = z.infer<typeof createProgramRequest>;

export const changeProgramRequest = z.object({ version: z.number().int(), draft: programDraft });
export type ChangeProgramRequest = z.infer<typeof changeProgramRequest>;

export const changePhaseRequest = z.object({ version: z.number().int(), to: phase });
export type ChangePhaseRequest = z.infer<typeof changePhaseRequest>;

export const addManagerRequest = z.object({ email: z.email() });
export type AddManagerRequest = z.infer<typeof addManagerRequest>;
