// What the page inside the LMS and the /lti/api routes say to each other.
import { z } from 'zod';
import { progressView } from './module-api.js';
import { pairSummary } from './pair-summary.js';
import { sessionView } from './tab-api.js';

/** Stands in the page as JSON in <script type="application/json" id="launch">; POST /session answers with a fresh one. */
export const launchData = z.object({ token: z.string(), expiresAt: z.iso.datetime() });
export type LaunchData = z.infer<typeof launchData>;

export const ltiPageResponse = z.object({
  me: z.object({ displayName: z.string() }),
  courseTitle: z.string().optional(),
  /** The module that this place in the course shows. */
  moduleId: z.string(),
  /** Whether this LMS identity already belongs to a person who is known from Teams. */
  linked: z.boolean(),
});
export type LtiPageResponse = z.infer<typeof ltiPageResponse>;

/** The mentoring relationships of a learner that go on, the oldest first. */
export const courseMentoringResponse = z.object({
  pairs: z.array(pairSummary.extend({ nextSession: sessionView.nullable() })),
});
export type CourseMentoringResponse = z.infer<typeof courseMentoringResponse>;

export const linkRequest = z.object({ code: z.string().trim().min(4).max(20) });
export type LinkRequest = z.infer<typeof linkRequest>;

export const linkResponse = z.object({
  linked: z.literal(true),
  displayName: z.string(),
  /** Continues the session under the linked person. */
  session: launchData,
  progress: progressView,
});
export type LinkResponse = z.infer<typeof linkResponse>;
