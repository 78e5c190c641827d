// What the pages about waiting for each other and their routes say to each other.
import { z } from 'zod';

/** What somebody's turn is to do, after others have done their part. */
export const turnKind = z.enum([
  'check-in',
  'agreement-draft',
  'agreement-signature',
  'goal',
  'summary',
  'exchange',
  'prompt',
]);
export type TurnKind = z.infer<typeof turnKind>;

const turns = z.object({
  /** Since when the longest has waited. */
  since: z.iso.datetime(),
  /** The longest waited for first. */
  kinds: z.array(turnKind),
});

/** Within how many working days the members answer each other: as they agreed, or as Waymark counts without that. */
const responsePromise = z.object({ days: z.number().int(), isAgreed: z.boolean() });
export type ResponsePromise = z.infer<typeof responsePromise>;

export const waitingResponse = z.object({
  promise: responsePromise,
  /** What waits for me, once I was reminded of it; nobody else sees this part. */
  mine: turns.extend({ waitingIds: z.array(z.string()) }).nullable(),
  /** For whom I have been waiting for longer than promised. */
  others: z.array(
    turns.extend({
      personId: z.string(),
      /** waiting: it is told without blame, and that is all; choice: whoever waits decides how to go on. */
      stage: z.enum(['waiting', 'choice']),
      nudgedAt: z.iso.datetime().nullable(),
      mayNudge: z.boolean(),
      mayEnd: z.boolean(),
    }),
  ),
});
export type WaitingResponse = z.infer<typeof waitingResponse>;
export type WaitedForView = WaitingResponse['others'][number];

/** For whom I wait. */
export const waitedForRequest = z.object({ personId: z.string().min(1) });
export type WaitedForRequest = z.infer<typeof waitedForRequest>;
