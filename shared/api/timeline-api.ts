// What happened in a mentoring relationship, as its page shows it.
import { z } from 'zod';

/** Names the sentence in the catalog, under `space.timeline.events`. */
export const timelineKind = z.enum([
  'started',
  'ended',
  'met',
  'done',
  'taken',
  'win',
  'challenge',
  'decision',
  'resource',
  'opportunity',
  'thanks',
  'agreed',
  'renewed',
  'goal-accepted',
  'goal-milestone',
  'goal-achieved',
  'goal-dropped',
]);

export const timelineResponse = z.object({
  /** The newest first; nothing that is still to come. */
  events: z.array(
    z.object({
      id: z.string(),
      at: z.iso.datetime(),
      what: timelineKind,
      /** What it is about, in the words of whoever wrote it. */
      about: z.string().optional(),
      /** Whose doing it was, where that matters. */
      personId: z.string().optional(),
    }),
  ),
});
export type TimelineResponse = z.infer<typeof timelineResponse>;
