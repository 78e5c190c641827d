// A mentoring relationship in short, and the people in it, as every page shows them.
import { z } from 'zod';

const pairRole = z.enum(['mentor', 'mentee']);

/** Somebody with whom I am in a relationship: one in a pair, several in a group. */
export const partnerView = z.object({
  personId: z.string(),
  displayName: z.string(),
  role: pairRole,
  /** IANA name. */
  timeZone: z.string(),
  jobTitle: z.string().optional(),
});
export type PartnerView = z.infer<typeof partnerView>;

export const pairSummary = z.object({
  id: z.string(),
  programTitle: z.string(),
  /** In reverse mentoring the one with less years at work is the mentor. */
  form: z.enum(['pair', 'reverse', 'group']),
  /** Mine. */
  role: pairRole,
  partners: z.array(partnerView),
});
export type PairSummary = z.infer<typeof pairSummary>;
