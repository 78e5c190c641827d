// The problem as people: who takes part, what the program demands, and what makes a good pair.
import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { bendable } from './rule-codes.js';

const id = z.string().min(1).max(200);
const words = z.array(id).max(200).default([]);

/** 1: has heard of it, 2: can do it with help, 3: can do it alone, 4: can teach it. */
const skill = z.strictObject({ skill: id, level: z.int().min(1).max(4) });
const skills = z.array(skill).max(100).default([]);

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day such as 09:00');

const timeZones = new Map<string, boolean>();

/** Asking the runtime takes so long that each zone is asked for once. */
function isTimeZone(zone: string): boolean {
  const isValid = timeZones.get(zone) ?? IANAZone.isValidZone(zone);
  timeZones.set(zone, isValid);
  return isValid;
}

export const workingHours = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone'),
  weekdays: z.array(z.int().min(1).max(7)).meta({ description: '1 is Monday, 7 is Sunday.' }),
  start: timeOfDay,
  end: timeOfDay.meta({ description: 'Local time. At or before the start, it belongs to the next day.' }),
});

/** From -2 to 2: more of the one or more of the other. */
const leaning = z.int().min(-2).max(2).optional();

/** Ways of working together in which people differ, each between two poles. */
export const style = z.strictObject({
  structure: leaning.meta({ description: 'From free talk to fixed agendas.' }),
  directness: leaning.meta({ description: 'From gentle hints to plain words.' }),
  pace: leaning.meta({ description: 'From calm reflection to quick decisions.' }),
  focus: leaning.meta({ description: 'From the whole person to the task.' }),
});
export type Style = z.infer<typeof style>;

export const enrollment = z.strictObject({
  id,
  roles: z.array(z.enum(['mentee', 'mentor'])).min(1),
  capacity: z.int().min(0).max(1000).default(1).meta({ description: 'Mentees that a mentor takes.' }),
  languages: z.array(id).max(50),
  workingHours,
  team: id.optional(),
  managerId: id.optional(),
  seniority: z.number().min(0).max(100).optional(),
  skillsWanted: skills,
  skillsOffered: skills,
  goals: words,
  experience: words.meta({ description: 'Goals that this person has reached or helped others to reach.' }),
  interests: words,
  style: style.default({}),
  wishes: words.meta({ description: 'Ids of people this person would like, the most wanted first.' }),
  exclusions: words.meta({ description: 'Ids of people this person must never be with. Private.' }),
  priority: z.boolean().default(false).meta({
    description: 'Is matched, as a mentee, before others where there is not room for all.',
  }),
  earlierPartners: words.meta({ description: 'Ids of people this person was already paired with.' }),
  eligibility: z
    .strictObject({ mentee: z.boolean().default(true), mentor: z.boolean().default(true) })
    .default({ mentee: true, mentor: true }),
  group: id.optional().meta({ description: 'For comparing scores between groups; never part of a score.' }),
});
export type Enrollment = z.infer<typeof enrollment>;

export const criterionCode = z.enum([
  'skills',
  'goals',
  'interests',
  'seniority',
  'overlap',
  'wishes',
  'style',
]);
export type CriterionCode = z.infer<typeof criterionCode>;

const weight = (usual: number) => z.number().min(0).max(100).default(usual);

export const weights = z
  .strictObject({
    skills: weight(30),
    goals: weight(20),
    interests: weight(10),
    seniority: weight(10),
    overlap: weight(10),
    wishes: weight(15),
    style: weight(5),
  })
  .refine((all) => Object.values(all).some((one) => one > 0), 'are all 0: at least one has to count');

export const rules = z.strictObject({
  differentTeams: z.boolean().default(true),
  differentReportingLines: z.boolean().default(true),
  sharedLanguage: z.boolean().default(true),
  noRepeats: z.boolean().default(true),
  minimumOverlapMinutes: z.int().min(0).max(10_080).default(120).meta({ description: 'Per week.' }),
});

export const ideals = z.strictObject({
  seniorityDistance: z
    .number()
    .min(-100)
    .max(100)
    .default(2)
    .meta({ description: 'How much more senior the mentor is, at best.' }),
  overlapMinutes: z
    .int()
    .min(0)
    .max(10_080)
    .default(600)
    .meta({ description: 'Per week; more does not count as better.' }),
});

const namedPair = z.strictObject({ mentee: id, mentor: id });
export type NamedPair = z.infer<typeof namedPair>;

const exception = namedPair.extend({
  bent: z.array(bendable).min(1).meta({
    description:
      'The rules that bend for this pair alone. With `place` or `capacity`, the pair must be fixed.',
  }),
});
export type Exception = z.infer<typeof exception>;

export const peopleProblem = z.strictObject({
  mode: z.enum(['coverage', 'score']).default('coverage'),
  threshold: z.number().min(0).max(1).default(0),
  referenceWeek: z
    .string()
    .refine((date) => DateTime.fromISO(date).isValid, 'is not a date such as 2026-11-23')
    .meta({ description: 'A day of the week whose working hours are compared.' }),
  people: z.array(enrollment),
  others: z
    .array(z.strictObject({ id, managerId: id.optional() }))
    .default([])
    .meta({
      description: 'People outside of the program whom the people inside name: managers, excluded, partners.',
    }),
  weights: weights.prefault({}),
  rules: rules.prefault({}),
  ideals: ideals.prefault({}),
  pins: z.array(namedPair).default([]).meta({ description: 'Pairs that are fixed.' }),
  forbidden: z.array(namedPair).default([]).meta({ description: 'Pairs that the program does not want.' }),
  exceptions: z
    .array(exception)
    .default([])
    .meta({ description: 'Pairs that may be made although the rules that each names forbid them.' }),
  previous: z.array(namedPair).default([]).meta({ description: 'Pairs that run already.' }),
});
export type PeopleProblem = z.infer<typeof peopleProblem>;
/** What was decided by hand, or by an earlier run; all the rest says who there is and what is a good pair. */
export type Decisions = Pick<PeopleProblem, 'mode' | 'pins' | 'forbidden' | 'exceptions' | 'previous'>;
export type PeopleProblemInput = z.input<typeof peopleProblem>;
