// What the embedded database's benchmark stores, and what its two processes say to each other.
import type { Document } from 'mongodb';

export type Order = 'throughput' | 'scan';
/** @property perSecond how often, or how many */
export type Measured = { what: string; perSecond: number };

/** Like the product's records: about 400 bytes. */
export function documentOf(at: number): Document {
  return {
    key: `person-${at}`,
    group: at % 1000,
    createdAt: new Date(1_750_000_000_000 + at * 1000),
    name: `Person number ${at}`,
    skills: ['planning', 'feedback', 'delegation'],
    profile: { city: 'Lisbon', bio: 'x'.repeat(200), active: at % 2 === 0 },
    version: 0,
  };
}
