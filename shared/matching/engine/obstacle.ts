// What stands in the way of a pair, and which exception for the two alone would take it away.
import { numbersOfPair, type PairOfIds } from './find-people.js';
import type { PeopleInstance } from './people/people-instance.js';
import type { Bendable } from './people/rule-codes.js';
import { whatBends } from './relaxations.js';
import { obstacleTo, type WhyNot } from './why-not.js';

export type Obstacle = {
  /** undefined when nothing does. */
  found: WhyNot | undefined;
  /** All that would have to bend; none when nothing has to, or when something is in the way that bends for nobody. */
  bendable: Bendable[];
};

/** @throws AppError `matching.unknown-pair` (404) */
export function obstacleOf(people: PeopleInstance, ids: PairOfIds): Obstacle {
  const pair = numbersOfPair({ instance: people }, ids);
  const found = obstacleTo({ instance: people, people }, pair);
  const bends = found && found.kind !== 'pinned-both-ways' ? whatBends(people, pair) : undefined;
  if (!bends) return { found, bendable: [] };
  const others = people.pins.filter(({ mentee, mentor }) => mentor === pair.mentor && mentee !== pair.mentee);
  const isFull = !bends.includes('capacity') && others.length >= (people.capacities[pair.mentor] as number);
  return { found, bendable: isFull ? [...bends, 'place'] : bends };
}
