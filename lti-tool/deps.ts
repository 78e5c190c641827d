// What the door of the LMS needs of the house.
import type { Context } from '../shared/context.js';
import type { Person } from '../shared/people/person.js';

export type LtiDeps = Pick<Context, 'now' | 'newId' | 'log' | 'vault'> & {
  publicUrl: string;
  /** Hosts on private addresses that platforms may have. */
  privateHosts: readonly string[];
  /** The directory of the built pages. */
  pagesDir: string;
  contextFor(person: Person): Context;
};
