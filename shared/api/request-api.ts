// What the pages say to their routes when people find each other: the search, requests, answers, and the managers' view.
import { z } from 'zod';

/** Why a mentor says no, in words of ours. */
export const declineReason = z.enum(['no-room', 'no-time', 'other-fits-better', 'too-close', 'not-said']);
export type DeclineReason = z.infer<typeof declineReason>;

const person = z.object({
  personId: z.string(),
  displayName: z.string(),
  jobTitle: z.string(),
  department: z.string(),
  timeZone: z.string(),
});
export type PersonCard = z.infer<typeof person>;

export const requestNote = z.string().trim().max(600);

export const sentRequest = z.object({
  id: z.string(),
  mentor: person,
  state: z.enum(['open', 'accepted', 'declined', 'withdrawn', 'expired', 'closed']),
  /** Which wish it is, from 1. */
  place: z.number().int(),
  sentAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  reasons: z.array(z.string()),
  note: z.string(),
  answer: z.object({ reason: declineReason, words: z.string() }).nullable(),
});
export type SentRequest = z.infer<typeof sentRequest>;

export const searchResponse = z.object({
  programTitle: z.string(),
  /** matched: I have a mentor here; closed: nobody searches here, or I take no part as a mentee. */
  state: z.enum(['open', 'matched', 'closed']),
  /** A few, the best first. */
  mentors: z.array(person.extend({ reasons: z.array(z.string()) })),
  /** Mine, open ones first. */
  requests: z.array(sentRequest),
  mostOpen: z.number().int(),
  daysToAnswer: z.number().int(),
});
export type SearchResponse = z.infer<typeof searchResponse>;

export const sendRequestRequest = z.object({ mentorId: z.string().min(1).max(200), note: requestNote });
export type SendRequestRequest = z.infer<typeof sendRequestRequest>;

export const receivedRequest = z.object({
  id: z.string(),
  mentee: person,
  state: sentRequest.shape.state,
  sentAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  reasons: z.array(z.string()),
  note: z.string(),
});
export type ReceivedRequest = z.infer<typeof receivedRequest>;

export const receivedResponse = z.object({
  programTitle: z.string(),
  /** Mine, those that wait for my answer first. */
  requests: z.array(receivedRequest),
});
export type ReceivedResponse = z.infer<typeof receivedResponse>;

export const declineRequest = z.object({ reason: declineReason, words: requestNote });
export type DeclineRequest = z.infer<typeof declineRequest>;

export const acceptedResponse = z.object({ relationshipId: z.string() });
export type AcceptedResponse = z.infer<typeof acceptedResponse>;

/** For the home page: where I can look for a mentor, and where mentees wait for my answer. */
export const selfMatchResponse = z.object({
  search: z.array(z.object({ programId: z.string(), programTitle: z.string(), waiting: z.number().int() })),
  answers: z.array(z.object({ programId: z.string(), programTitle: z.string(), waiting: z.number().int() })),
});
export type SelfMatchResponse = z.infer<typeof selfMatchResponse>;

const named = z.object({ personId: z.string(), displayName: z.string() });

/** For managers: states and ages, never what people wrote. */
export const requestsOverviewResponse = z.object({
  matchMode: z.enum(['manager', 'self', 'mixed']),
  /** Whether people can ask each other now. */
  isOpen: z.boolean(),
  counts: z.array(z.object({ state: sentRequest.shape.state, requests: z.number().int() })),
  open: z.array(
    z.object({
      id: z.string(),
      mentee: named,
      mentor: named,
      sentAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
      daysOpen: z.number().int(),
    }),
  ),
});
export type RequestsOverviewResponse = z.infer<typeof requestsOverviewResponse>;
