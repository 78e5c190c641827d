// What a mentoring program is, and which steps and changes its phase allows.
import { z } from 'zod';
import { defaultAgendaPack, defaultMeasures, defaultWeights } from './objective-defaults.js';
import { agendaPackId, measure, objective, type Phase, phase, rules, weights } from './program-words.js';

/** Also of programs that were stored before anybody could choose. */
export const USUAL_KEEP_MONTHS = 12;

/** What a manager decides; each part may be changed until the pairs run. */
export const programDraft = z.object({
  title: z.string(),
  description: z.string().default(''),
  objectives: z.array(objective),
  lengthWeeks: z.number(),
  checkInEveryDays: z.number(),
  mentorCapacity: z.number(),
  /** BCP 47 tags of the languages in which people may meet. */
  languages: z.array(z.string()),
  matchMode: z.enum(['manager', 'self', 'mixed']),
  weights,
  rules,
  /** From 0 to 1: pairs below are never made. */
  threshold: z.number(),
  /** Days in which both may say no to a published match, without blame. */
  vetoDays: z.number(),
  /** Of those in a pair, how many percent have completed the training before the pairs run; older programs ask nobody. */
  trainedPercent: z.number().default(0),
  /** How long what a pair wrote is kept after its end, and what people said in private after the program has closed. */
  keepMonths: z.number().default(USUAL_KEEP_MONTHS),
  /** The person to whom concerns go. */
  contact: z.string().default(''),
  /** What meetings are about. */
  agendaPack: agendaPackId,
  /** What the program tracks; may be nothing. */
  measures: z.array(measure),
});
export type ProgramDraft = z.infer<typeof programDraft>;

export const program = programDraft.extend({
  id: z.string(),
  phase,
  isArchived: z.boolean(),
  /** People who may change it. */
  managerIds: z.array(z.string()),
  /** Since when it has been closed or put away, as far as a job has noted it. */
  closedAt: z.date().optional(),
  /** Goes up with each change. */
  version: z.number(),
});
export type Program = z.infer<typeof program>;

/** What the outside of this domain knows about how far a program has come. */
export type ProgramFacts = EnrolledFacts & PairFacts;
export type EnrolledFacts = { mentees: number; mentors: number };
/** paired: people in a pair; trained: those of them who have completed the training. */
export type PairFacts = { pairs: number; paired: number; trained: number };

const PHASES = phase.options;
/** Enrollment is open to everybody in the first, and to a waiting list in the others. */
const JOINABLE: readonly Phase[] = ['enroll', 'match', 'run'];

/** A program as it starts: everything that nobody decided yet has its default. */
export function newProgram(of: Pick<Program, 'id' | 'title' | 'objectives' | 'managerIds'>): Program {
  return {
    ...of,
    description: '',
    lengthWeeks: 26,
    checkInEveryDays: 14,
    mentorCapacity: 2,
    languages: ['en'],
    matchMode: 'manager',
    weights: defaultWeights(of.objectives),
    rules: {
      differentTeams: true,
      differentReportingLines: true,
      sharedLanguage: true,
      noRepeats: true,
      minimumOverlapMinutes: 120,
    },
    threshold: 0.2,
    vetoDays: 7,
    trainedPercent: 50,
    keepMonths: USUAL_KEEP_MONTHS,
    contact: '',
    agendaPack: defaultAgendaPack(of.objectives),
    measures: defaultMeasures(of.objectives),
    phase: 'design',
    isArchived: false,
    version: 1,
  };
}

export function draftOf(of: Program): ProgramDraft {
  return programDraft.parse(of);
}

export function nextPhase({ phase: current }: Pick<Program, 'phase'>): Phase | undefined {
  return PHASES[PHASES.indexOf(current) + 1];
}

/** One step forward, or one back while the program has not closed. */
export function mayStep({ phase: current }: Pick<Program, 'phase'>, to: Phase): boolean {
  const steps = PHASES.indexOf(to) - PHASES.indexOf(current);
  return steps === 1 || (steps === -1 && current !== 'close');
}

/** Whether pairs rely on what this change would change; words, the contact and the agenda may always be mended. */
export function disturbsPairs(of: Program, draft: ProgramDraft): boolean {
  if (of.phase !== 'run' && of.phase !== 'close') return false;
  const lasting = ({ title: _, description: __, contact: ___, agendaPack: ____, ...rest }: ProgramDraft) =>
    rest;
  return JSON.stringify(lasting(programDraft.parse(draft))) !== JSON.stringify(lasting(draftOf(of)));
}

export function isManager(of: Program, personIds: readonly string[]): boolean {
  return of.managerIds.some((id) => personIds.includes(id));
}

export function isJoinable({ phase: current, isArchived }: Program): boolean {
  return !isArchived && JOINABLE.includes(current);
}
