// All that the page of a relationship's space shows, in one answer, and whether any of it has changed.
import { z } from 'zod';
import { agreementResponse } from './agreement-api.js';
import { farewellResponse } from './farewell-api.js';
import { goalsResponse } from './goal-api.js';
import { pairResponse } from './pair-api.js';
import {
  asyncResponse,
  exchangeResponse,
  notesResponse,
  partnerCardsResponse,
  questionsResponse,
} from './personal-api.js';
import { entriesResponse, sessionsResponse } from './space-api.js';
import { timelineResponse } from './timeline-api.js';
import { waitingResponse } from './waiting-api.js';

/** Another one whenever anything of the space has changed for whoever asks. */
const version = z.string();

/** Each part is what its own route answers. */
export const pairSpaceResponse = z.object({
  version,
  pair: pairResponse,
  agreement: agreementResponse,
  goals: goalsResponse,
  sessions: sessionsResponse,
  entries: entriesResponse,
  partnerCards: partnerCardsResponse,
  exchange: exchangeResponse,
  questions: questionsResponse,
  notes: notesResponse,
  prompts: asyncResponse,
  waiting: waitingResponse,
  farewell: farewellResponse,
  timeline: timelineResponse,
});
export type PairSpaceResponse = z.infer<typeof pairSpaceResponse>;

export const pairChangesResponse = z.object({ version });
export type PairChangesResponse = z.infer<typeof pairChangesResponse>;
