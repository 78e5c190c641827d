// The whole space of a relationship for one member, and a version by which a page knows that it has changed.
import type { PairSpaceResponse } from '../../shared/api/pair-space-api.js';
import type { Context } from '../../shared/context.js';
import { domainTimeline } from '../../shared/domains.js';
import { asyncMode } from '../../shared/mentoring/exchange/async-mode-actions.js';
import { exchangeOf } from '../../shared/mentoring/exchange/round-actions.js';
import { farewellOf } from '../../shared/mentoring/farewell/farewell-view.js';
import { myNotes } from '../../shared/mentoring/notes/private-note-actions.js';
import { partnerCards } from '../../shared/mentoring/relationship/partner-cards.js';
import { asMember, type Membership } from '../../shared/mentoring/relationship/relationship-actions.js';
import { todaysQuestions } from '../../shared/mentoring/sessions/agenda/todays-questions.js';
import { entriesOf } from '../../shared/mentoring/space/space-entry-actions.js';
import { readTimeline } from '../../shared/mentoring/space/timeline-view.js';
import { waitingOf } from '../../shared/mentoring/waiting/waiting-actions.js';
import { fingerprintOf, sha256 } from '../../shared/platform/fingerprint.js';
import { pairParts, pairView } from './pair-view.js';
import { entryView, notedView } from './space-views.js';

export type PairSpaces = {
  /** @throws AppError `relationship.not-found` (404) to all but members, as all that stands in it */
  read(ctx: Context, id: string): Promise<PairSpaceResponse>;
  version(ctx: Context, id: string): Promise<string>;
};

/** What a version was made of; time and people change a space, too, so it does not hold for ever. */
type Known = { records: string; version: string; until: number };

const HOLDS_MS = 5 * 60_000;
/** Collections with one record for each relationship, under its id. */
const ONE_EACH = ['closings', 'async-modes'];
/** Pages that are open at the same time; who falls out is read once more. */
const MOST_KNOWN = 10_000;

export function createPairSpaces(): PairSpaces {
  const known = new Map<string, Known>();

  async function readNow(ctx: Context, membership: Membership, records: string) {
    const space = await spaceOf(ctx, membership);
    const version = sha256(JSON.stringify(space));
    const key = keyOf(membership);
    known.delete(key);
    known.set(key, { records, version, until: ctx.now().getTime() + HOLDS_MS });
    for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
    return { version, ...space };
  }

  return {
    async read(ctx, id) {
      const membership = await asMember(ctx, id);
      return readNow(ctx, membership, await recordsOf(membership));
    },
    async version(ctx, id) {
      const membership = await asMember(ctx, id);
      const records = await recordsOf(membership);
      const last = known.get(keyOf(membership));
      if (last?.records === records && last.until > ctx.now().getTime()) return last.version;
      return (await readNow(ctx, membership, records)).version;
    },
  };
}

function keyOf({ relationship, me }: Membership): string {
  return `${relationship.id} ${me}`;
}

async function recordsOf({ relationship }: Membership): Promise<string> {
  const { id } = relationship;
  const records = await fingerprintOf({ field: 'relationshipId', id, keyedIn: ONE_EACH });
  return `${JSON.stringify(relationship)} ${records}`;
}

/** Each use case lets in whom it lets in by its own route. */
async function spaceOf(ctx: Context, membership: Membership): Promise<Omit<PairSpaceResponse, 'version'>> {
  const { id } = membership.relationship;
  const parts = await pairParts(ctx, id);
  const [pair, entries, cards, round, questions] = await Promise.all([
    pairView(ctx, membership, parts),
    entriesOf(ctx, id),
    partnerCards(ctx, id),
    exchangeOf(ctx, id),
    todaysQuestions(ctx, id),
  ]);
  const [notes, prompts, waiting, farewell, timeline] = await Promise.all([
    myNotes(ctx, id),
    asyncMode(ctx, id),
    waitingOf(ctx, id),
    farewellOf(ctx, id),
    readTimeline(ctx, id, domainTimeline),
  ]);
  return {
    pair,
    agreement: parts.agreement,
    goals: parts.goals,
    sessions: { sessions: parts.sessions.map(notedView) },
    entries: { entries: entries.map(entryView) },
    partnerCards: cards,
    exchange: { round },
    questions,
    notes,
    prompts,
    waiting,
    farewell,
    timeline,
  };
}
