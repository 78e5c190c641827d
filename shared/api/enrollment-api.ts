// What the enrollment form and the participants page say to their routes.
import { z } from 'zod';

const words = z.array(z.string().trim().min(1).max(80)).max(40);

/** What somebody can do, or wants to be able to do: 1: know of it, 2: do it with help, 3: alone, 4: teach it. */
export const skillEntry = z.object({
  skill: z.string().trim().min(1).max(80),
  level: z.number().int().min(1).max(4),
});
export type SkillEntry = z.infer<typeof skillEntry>;

const leaning = z.number().int().min(-2).max(2);

/** What a person says about themselves; wishes and "rather not" are private to them and the matching. */
export const enrollmentForm = z.object({
  roles: z.array(z.enum(['mentee', 'mentor'])).min(1),
  /** How many mentees, for mentors. */
  capacity: z.number().int().min(1).max(10),
  languages: z.array(z.string().min(2).max(20)).min(1),
  timeZone: z.string(),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1),
  workStart: z.string().regex(/^\d\d:\d\d$/),
  workEnd: z.string().regex(/^\d\d:\d\d$/),
  department: z.string().trim().max(120),
  /** Where they work; empty when it is not known. */
  office: z.string().trim().max(120).default(''),
  seniority: z.number().int().min(1).max(6),
  skillsWanted: z.array(skillEntry).max(20),
  skillsOffered: z.array(skillEntry).max(20),
  goals: words,
  experience: words,
  interests: words,
  style: z.object({ structure: leaning, directness: leaning, pace: leaning, focus: leaning }).partial(),
  accessNeeds: z.string().trim().max(500),
  /** E-mail addresses, the most wanted first. */
  wishes: z.array(z.email()).max(5),
  /** E-mail addresses of people with whom I'd rather not be paired; nobody is told. */
  ratherNot: z.array(z.email()).max(20),
  /** Readiness self-check: what I can do already. */
  readiness: z.object({ hasTime: z.boolean(), knowsTools: z.boolean(), knowsGoal: z.boolean() }),
  consent: z.boolean(),
});
export type EnrollmentForm = z.infer<typeof enrollmentForm>;

export const enrollmentStatus = z.enum(['none', 'active', 'waiting', 'paused', 'withdrawn', 'left']);
export type EnrollmentStatus = z.infer<typeof enrollmentStatus>;

export const enrollmentResponse = z.object({
  programId: z.string(),
  programTitle: z.string(),
  /** What somebody wants to know of the program before they enroll. */
  programAbout: z.object({
    description: z.string(),
    lengthWeeks: z.number().int(),
    /** The names of its managers. */
    managers: z.array(z.string()),
    /** The person to whom anybody may turn; empty while nobody is named. */
    contact: z.string(),
  }),
  /** Whether the form may be sent. */
  isOpen: z.boolean(),
  /** Pairs are made already: whoever enrolls now waits for the next round. */
  isWaitingList: z.boolean(),
  status: enrollmentStatus,
  /** What was saved, or what the directory knows about me. */
  form: enrollmentForm,
  /** What the form can't change: who I am, and where that comes from. */
  about: z.object({
    name: z.string(),
    source: z.enum(['directory', 'course']),
    manager: z.string().optional(),
  }),
  /** Which fields come from the directory and were not yet confirmed. */
  prefilled: z.array(z.string()),
  suggestions: z.object({
    skills: z.array(z.string()),
    goals: z.array(z.string()),
    interests: z.array(z.string()),
    languages: z.array(z.object({ tag: z.string(), name: z.string() })),
  }),
  pausedUntil: z.iso.datetime().optional(),
});
export type EnrollmentResponse = z.infer<typeof enrollmentResponse>;

/** The programs that somebody may join or takes part in, each with where they stand. */
export const myPlacesResponse = z.object({
  programs: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      status: enrollmentStatus,
      /** Pairs are made already: whoever enrolls now waits for the next round. */
      isWaitingList: z.boolean(),
    }),
  ),
});
export type MyPlacesResponse = z.infer<typeof myPlacesResponse>;

export const pauseRequest = z.object({ until: z.iso.datetime() });
export type PauseRequest = z.infer<typeof pauseRequest>;

/** As a manager sees a participant: never wishes, "rather not" or access needs. */
export const participantView = z.object({
  personId: z.string(),
  displayName: z.string(),
  email: z.string().optional(),
  roles: z.array(z.enum(['mentee', 'mentor'])),
  status: enrollmentStatus,
  capacity: z.number().int(),
  department: z.string(),
  office: z.string(),
  timeZone: z.string(),
  isPaired: z.boolean(),
});
export type ParticipantView = z.infer<typeof participantView>;

export const participantsResponse = z.object({ participants: z.array(participantView) });
export type ParticipantsResponse = z.infer<typeof participantsResponse>;

/** A dry run changes nothing. */
export const importRequest = z.object({ csv: z.string().min(1).max(2_000_000), isDryRun: z.boolean() });
export type ImportRequest = z.infer<typeof importRequest>;

export const importResponse = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  problems: z.array(z.object({ line: z.number().int(), reason: z.string() })),
});
export type ImportResponse = z.infer<typeof importResponse>;
