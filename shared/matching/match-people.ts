// What matching reads of a program: what its managers decided, and who takes part.
import type { RulesView, WeightsView } from '../api/program-api.js';
import type { Context } from '../context.js';

/** Somebody who takes part, with people named by their ids. */
export type MatchingCandidate = {
  personId: string;
  displayName: string;
  email?: string | undefined;
  roles: readonly ('mentee' | 'mentor')[];
  capacity: number;
  languages: readonly string[];
  workingHours: { timeZone: string; weekdays: readonly number[]; start: string; end: string };
  department: string;
  managerId?: string | undefined;
  seniority?: number | undefined;
  skillsWanted: readonly { skill: string; level: number }[];
  skillsOffered: readonly { skill: string; level: number }[];
  goals: readonly string[];
  experience: readonly string[];
  interests: readonly string[];
  style: { structure?: number; directness?: number; pace?: number; focus?: number };
  wishes: readonly string[];
  exclusions: readonly string[];
};

export type MatchingProgram = {
  id: string;
  title: string;
  weights: WeightsView;
  rules: RulesView;
  threshold: number;
  vetoDays: number;
};

/** @throws AppError `program.not-found` (404) to anybody but its managers */
export declare function programToMatch(ctx: Context, programId: string): Promise<MatchingProgram>;
export declare function candidatesOf(ctx: Context, programId: string): Promise<MatchingCandidate[]>;
