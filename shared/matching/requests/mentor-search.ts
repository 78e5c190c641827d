// Looking for a mentor: the few best who are possible for me, worked out by the rules and scores of the runs.
import type { Context } from '../../context.js';
import { type MyPartIn, myPartIn } from '../../programs/enrollment/my-parts.js';
import { programState } from '../runs/run-state.js';
import { isResting, type MatchRequest } from './match-request.js';
import { maySearch } from './match-request-policy.js';
import { findRequests } from './match-request-store.js';
import { findShown, keepShown } from './mentor-offer-store.js';
import { chooseOffers } from './mentor-offers.js';
import { type PossibleMentor, possibleMentors } from './mentor-row.js';
import { asProduct, isSelfMatching } from './request-access.js';

export type MentorSearch = {
  part: MyPartIn;
  /** matched: I have a mentor here; closed: nobody searches here, or I take no part as a mentee. */
  state: 'open' | 'matched' | 'closed';
  /** A few, the best first. */
  mentors: PossibleMentor[];
  /** All of mine, the oldest first. */
  requests: MatchRequest[];
};

/** @throws AppError `program.not-found` (404) when I take no part */
export async function searchMentor(ctx: Context, programId: string): Promise<MentorSearch> {
  const part = await myPartIn(ctx, programId);
  const seeker = { programId, menteeId: part.personId };
  const [isOpen, requests] = await Promise.all([
    isSelfMatching(part.program),
    findRequests({ programId, menteeId: { $in: [part.personId] } }),
  ]);
  const nobody = { part, mentors: [], requests };
  if (!isOpen || !maySearch(part)) return { ...nobody, state: 'closed' };
  const state = await programState(asProduct(ctx), programId);
  const isMatched = state.known.some((pair) => pair.state === 'running' && pair.menteeId === seeker.menteeId);
  if (isMatched) return { ...nobody, state: 'matched' };
  const now = ctx.now();
  const unwanted = new Set(
    requests.filter((one) => isWaiting(one) || isResting(one, now)).map(({ mentorId }) => mentorId),
  );
  const ranked = possibleMentors(state, { menteeId: seeker.menteeId, now }).filter(
    ({ mentorId }) => !unwanted.has(mentorId),
  );
  const offers = chooseOffers(
    ranked.map(({ mentorId }) => mentorId),
    await findShown(seeker),
    now,
  );
  await keepShown(seeker, offers.fresh, now);
  const mentors = ranked.filter(({ mentorId }) => offers.mentorIds.includes(mentorId));
  return { part, state: 'open', mentors, requests };
}

/** Whether it still takes one of the mentee's places. */
export function isWaiting({ state, settledAt }: MatchRequest): boolean {
  return state === 'open' || (state === 'accepted' && settledAt === undefined);
}
