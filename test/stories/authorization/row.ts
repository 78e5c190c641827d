// One line of a table of authorization: what can be called or pressed, who may, and what is sent with it.

import type { Who } from './people.js';
import type { Objects } from './scene.js';

export type Row = {
  /** A route as its router names it, or the verb of a button. */
  what: string;
  /** Everybody else is refused. */
  may: readonly Who[];
  /** Complete: who is refused is refused for who they are. */
  body?: (of: Objects) => object;
  /** Which objects are meant where they are not the usual ones: the names of others, or an id. */
  on?: Partial<Record<keyof Objects, string>>;
  /** Neither refused nor heard: for them nothing is there that could change. */
  unheard?: readonly Who[];
};

type More = Pick<Row, 'on' | 'unheard'> & { body?: object | ((of: Objects) => object) };

export function row(what: string, may: readonly Who[], { body, ...more }: More = {}): Row {
  const send = typeof body === 'function' ? (body as (of: Objects) => object) : body && (() => body);
  return { what, may, ...more, ...(send ? { body: send } : {}) };
}

/** The objects that a row is about. */
export function objectsOf({ on = {} }: Row, of: Objects): Objects {
  const others = Object.entries(on).map(([name, other]) => [
    name,
    (of as Record<string, string>)[other] ?? other,
  ]);
  return { ...of, ...Object.fromEntries(others) };
}

/** A route's path with the ids of what it is about. */
export function addressOf(path: string, of: Objects): string {
  return path
    .replace(
      /\/([a-z-]+)\/:id/,
      (_, collection: string) => `/${collection}/${of[named(collection, COLLECTIONS)]}`,
    )
    .replace(/:(\w+)/g, (_, name: string) => (name === 'role' ? 'mentee' : of[named(name, PARAMETERS)]));
}

const COLLECTIONS: Readonly<Record<string, keyof Objects>> = {
  relationships: 'relationship',
  programs: 'program',
  goals: 'goal',
  concerns: 'concern',
  sessions: 'session',
  'check-ins': 'checkIn',
  'match-requests': 'request',
  modules: 'module',
};

const PARAMETERS: Readonly<Record<string, keyof Objects>> = {
  runId: 'run',
  menteeId: 'runMentee',
  mentorId: 'runMentor',
  personId: 'person',
  entryId: 'entry',
  noteId: 'note',
  roundId: 'round',
};

function named(name: string, known: Readonly<Record<string, keyof Objects>>): keyof Objects {
  const object = known[name];
  if (!object) throw new Error(`No object of the scene is named ${name}: add it to the scene and here.`);
  return object;
}
