// The hard rules by name, and which of them may be lifted for one pair.
import { z } from 'zod';

export const ruleCode = z.enum([
  'same-person',
  'eligibility',
  'capacity',
  'exclusion',
  'forbidden',
  'team',
  'reporting-line',
  'language',
  'overlap',
  'repeat',
]);
export type RuleCode = z.infer<typeof ruleCode>;

/** Whom somebody wants to avoid is theirs to say: nobody else may lift it, or hear more of it than that it is private. */
export const PRIVATE_RULES: ReadonlySet<string> = new Set<RuleCode>(['exclusion']);

/**
 * What an exception for one pair may name. `threshold`: they are a pair under it; `place`: the mentor has a place
 * more. Nobody can be their own mentor, and what is private is nobody else's to lift.
 */
export const bendable = z.enum([
  ...ruleCode.exclude(['same-person', 'exclusion']).options,
  'threshold',
  'place',
]);
export type Bendable = z.infer<typeof bendable>;
