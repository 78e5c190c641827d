// The words in which a program is set up: its phases, objectives, weights, rules, agenda packs and measures.
import { z } from 'zod';

/** design: being set up; enroll: people join; match: pairs are made; run: pairs meet; close: ending. */
export const phase = z.enum(['design', 'enroll', 'match', 'run', 'close']);
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

export const weights = z.object({
  skills: z.number(),
  goals: z.number(),
  interests: z.number(),
  seniority: z.number(),
  overlap: z.number(),
  wishes: z.number(),
  style: z.number(),
});
export type Weights = z.infer<typeof weights>;

export const rules = z.object({
  differentTeams: z.boolean(),
  differentReportingLines: z.boolean(),
  sharedLanguage: z.boolean(),
  noRepeats: z.boolean(),
  minimumOverlapMinutes: z.number(),
});

export const agendaPackId = z.enum(['skills', 'career', 'network', 'arrival', 'belonging', 'leading']);
export type AgendaPackId = z.infer<typeof agendaPackId>;

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
export type Measure = z.infer<typeof measure>;
