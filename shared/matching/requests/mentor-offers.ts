// Which mentors a mentee is shown: the few best, the same again while nothing changes, and never everybody in turn.
import { DAY } from '../../platform/hours.js';

/** So many are shown at once. */
export const MOST_AT_ONCE = 5;
/** So many different ones within the span, whatever is asked for, withdrawn or refused meanwhile. */
export const MOST_IN_SPAN = 10;
export const SPAN_DAYS = 14;

const SPAN_MS = SPAN_DAYS * DAY;

/** When a mentor was first shown in the span that is counted. */
export type Shown = { mentorId: string; shownAt: Date };

export type Offers = {
  /** The best first. */
  mentorIds: string[];
  /** Of whom these are new in this span. */
  fresh: string[];
};

/**
 * @param ranked ids of all who are possible, the best first
 * @param now decides who was shown so long ago that they count as new
 */
export function chooseOffers(ranked: readonly string[], shown: readonly Shown[], now: Date): Offers {
  const counted = new Set(
    shown
      .filter(({ shownAt }) => now.getTime() < shownAt.getTime() + SPAN_MS)
      .map(({ mentorId }) => mentorId),
  );
  const again = ranked.filter((id) => counted.has(id)).slice(0, MOST_AT_ONCE);
  const room = Math.max(0, Math.min(MOST_AT_ONCE - again.length, MOST_IN_SPAN - counted.size));
  const fresh = ranked.filter((id) => !counted.has(id)).slice(0, room);
  const chosen = new Set([...again, ...fresh]);
  return { mentorIds: ranked.filter((id) => chosen.has(id)), fresh };
}
