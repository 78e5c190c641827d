// The people of a random walk, their relationships, and a marker in everything that they write.
import mongoose from 'mongoose';
import { startRelationship } from '../../../shared/mentoring/relationship/relationship-actions.js';
import { oidOf } from '../../sandbox/cast.js';
import type { Suite } from '../../support/suite.js';

export const walkers = {
  mentor: oidOf(2),
  mentee: oidOf(3),
  /** Another mentee of the same mentor. */
  fellow: oidOf(13),
  /** The three of a group. */
  leader: oidOf(6),
  first: oidOf(9),
  second: oidOf(5),
  manager: oidOf(11),
  administrator: oidOf(12),
  contact: oidOf(10),
  stranger: oidOf(8),
} as const;
export type Walker = keyof typeof walkers;
export const everyWalker = Object.keys(walkers) as Walker[];

type Members = { mentor: Walker; mentees: readonly Walker[] };
export const places = {
  pair: { mentor: 'mentor', mentees: ['mentee'] },
  secondPair: { mentor: 'mentor', mentees: ['fellow'] },
  group: { mentor: 'leader', mentees: ['first', 'second'] },
} as const satisfies Record<string, Members>;
export type Place = keyof typeof places;
export const everyPlace = Object.keys(places) as Place[];

export function membersOf(place: Place): Walker[] {
  const { mentor, mentees } = places[place];
  return [mentor, ...mentees];
}

/** Of everybody with whom somebody is in a relationship. */
export function partnersOf(who: Walker): Walker[] {
  const mine = everyPlace.map(membersOf).filter((members) => members.includes(who));
  return [...new Set(mine.flat())];
}

/** One walk through relationships of its own. */
export type World = {
  suite: Suite;
  idOf(who: Walker): string;
  relationship(place: Place): string;
  /** Who leaves reads nothing that is written from then on. */
  leave(place: Place, who: Walker): void;
  stillIn(place: Place): Walker[];
  token(who: Walker): Promise<string>;
  /** What was made on the way; the newest last. */
  goals: Record<Place, { id: string; owner: Walker }[]>;
  sessions: Record<Place, string[]>;
  concerns: string[];
  /** A word that nobody else writes, for these readers and its author. */
  marker(by: Walker, said: string, readers: readonly Walker[]): string;
  /** @throws Error when somebody was shown what is not for them */
  look(who: Reader, how: string, text: string): void;
};

export type Reader = Walker | 'a learner' | 'the log' | 'the calendar';
type Written = { by: Walker; said: string; readers: ReadonlySet<Reader> };

/** All that was ever written, in all walks, and which of it was shown to whom it is for. */
export type Memory = { written: Written[]; shared: Set<string> };

export async function newWorld(suite: Suite, number: number, memory: Memory): Promise<World> {
  const idOf = (who: Walker) => suite.people.get(walkers[who])?.id ?? '';
  const relationship = (place: Place) => `walk-${number}-${place}`;
  for (const place of everyPlace) await begin(place, relationship(place), idOf);
  const left = new Set<string>();
  return {
    suite,
    idOf,
    relationship,
    leave: (place, who) => void left.add(`${who} from ${place}`),
    stillIn: (place) => membersOf(place).filter((who) => !left.has(`${who} from ${place}`)),
    token: tokensOf(suite),
    goals: { pair: [], secondPair: [], group: [] },
    sessions: { pair: [], secondPair: [], group: [] },
    concerns: [],
    marker: (by, said, readers) => {
      memory.written.push({ by, said, readers: new Set([by, ...readers]) });
      return `mark${memory.written.length - 1}er`;
    },
    look: (who, how, text) => {
      for (const [marker, index] of text.matchAll(/mark(\d+)er/g)) {
        const found = memory.written[Number(index)];
        if (!found?.readers.has(who))
          throw new Error(`${who} was shown ${marker} of ${found?.by}, “${found?.said}”, by ${how}`);
        if (found.by !== who) memory.shared.add(found.said);
      }
    },
  };
}

/** Each person signs in once on a walk. */
function tokensOf({ entra }: Suite): World['token'] {
  const tokens = new Map<Walker, Promise<string>>();
  return (who) => {
    const token = tokens.get(who) ?? entra.issueTabToken(walkers[who]);
    tokens.set(who, token);
    return token;
  };
}

/** So that homes do not fill with the relationships of all walks. */
export async function endWorld({ relationship }: World): Promise<void> {
  const _id = { $in: everyPlace.map(relationship) } as never;
  const ended = { status: 'ended', endReason: 'parted', endedAt: new Date() };
  await mongoose.connection.collection('relationships').updateMany({ _id }, { $set: ended });
}

async function begin(place: Place, id: string, idOf: World['idOf']): Promise<void> {
  const { mentor, mentees } = places[place];
  await startRelationship({
    id,
    programId: 'first-steps',
    ...(mentees.length > 1 ? { form: 'group' as const } : {}),
    members: [
      { personId: idOf(mentor), role: 'mentor' },
      ...mentees.map((one) => ({ personId: idOf(one), role: 'mentee' as const })),
    ],
    status: 'active',
    startedAt: new Date(),
  });
}
