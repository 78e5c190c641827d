// Whom the tables of authorization speak of, each a person of the cast.
import { oidOf } from '../../sandbox/cast.js';

export const people = {
  /** The two of the pair that the tables are about. */
  mentor: oidOf(2),
  mentee: oidOf(3),
  /** Another mentee of the same mentor, in a pair of their own. */
  fellow: oidOf(13),
  /** The same mentor's mentee in a pair that has ended. */
  former: oidOf(5),
  /** In a pair with somebody else. */
  outsider: oidOf(6),
  /** Manages the programs in which all these are, and is in no pair of them. */
  manager: oidOf(11),
  /** Manages other programs. */
  otherManager: oidOf(1),
  /** Administers Waymark; also in a pair with somebody else. */
  administrator: oidOf(12),
  /** Receives the concerns of the pair's program. */
  contact: oidOf(10),
  /** Signed in, and in nothing. */
  stranger: oidOf(8),
} as const;

export type Who = keyof typeof people;

export const everybody = Object.keys(people) as Who[];
/** Nothing that is stored is behind the door for them. */
export const nobody: readonly Who[] = [];
export const pair: readonly Who[] = ['mentor', 'mentee'];
