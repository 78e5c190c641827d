// What people write on a walk, each with a word that nobody else writes, and who may read it.
import type { ClosingWords } from '../../../shared/api/farewell-api.js';
import { enrollmentForm } from '../../support/enrollment-form.js';
import { goalDraft, lastWords, proposal } from './bodies.js';
import { type Act, at, call, type Of, press } from './walk-calls.js';
import { membersOf, type Place, partnersOf, places, type Walker, type World } from './walk-world.js';

type Readers = (world: World, of: Of) => readonly Walker[];
type Body = (word: string, world: World, of: Of) => object;

const id = () => crypto.randomUUID();
const later = () => new Date(Date.now() + 20 * 24 * 60 * 60_000);
const alone: Readers = () => [];
const mentorOf = (world: World, where: Place) =>
  world.stillIn(where).filter((one) => one === places[where].mentor);
const members: Readers = (world, { where }) => world.stillIn(where);

/** @param what a call; `.` stands for the relationship's address */
const writing =
  (what: string, readers: Readers, body: Body): Act =>
  async (world, of) => {
    const { who, where } = of;
    const word = world.marker(who, `${what} in ${where}`, readers(world, of));
    return call(world, who, {
      what: what.replace(' .', ` ${at(world, where)}`),
      body: body(word, world, of),
    });
  };

const entry = (content: Body) =>
  writing('POST ./entries', members, (...given) => ({ requestId: id(), content: content(...given) }));

const agreement = (isHandedIn: boolean) =>
  writing('PUT ./agreement/draft', isHandedIn ? members : alone, (limits) => {
    const draft = { ...proposal, texts: { ...proposal.texts, limits } };
    return { number: 1, saved: 0, isHandedIn, proposal: draft };
  });

/** Once a last day is named. */
const lastWordsOf = (readers: Readers, words: (word: string) => Partial<ClosingWords>): Act => {
  const say = writing('PUT ./farewell/words', readers, (word) => {
    return { version: 0, words: { ...lastWords, thanks: '', ...words(word) } };
  });
  return async (world, of) => {
    const body = { version: 0, endsOn: later().toISOString().slice(0, 10) };
    await call(world, of.who, { what: `POST ${at(world, of.where)}/farewell/day`, body });
    await say(world, of);
  };
};

/** One that is shown is read by its owner and the mentor, in a group by nobody else. */
const goal =
  (isShared: boolean): Act =>
  async (world, { who, where }) => {
    const goalId = id();
    const title = world.marker(
      who,
      isShared ? 'a goal' : 'a goal for themself',
      isShared ? mentorOf(world, where) : [],
    );
    const body = { id: goalId, draft: { ...goalDraft, title, details: title }, isShared };
    if (await call(world, who, { what: `POST ${at(world, where)}/goals`, body }))
      world.goals[where].push({ id: goalId, owner: who });
  };

/** On the newest goal that stands there. */
const onGoal =
  (what: string, body: (word: string) => object): Act =>
  async (world, { who, where }) => {
    const newest = world.goals[where].at(-1);
    if (!newest) return;
    const word = world.marker(who, `${what} of a goal in ${where}`, [
      ...world.stillIn(where).filter((one) => one === newest.owner),
      ...mentorOf(world, where),
    ]);
    await call(world, who, { what: `POST /goals/${newest.id}/${what}`, body: body(word) });
  };

const inSession =
  (act: (world: World, of: Of, said: { sessionId: string; word: string }) => Promise<unknown>): Act =>
  async (world, of) => {
    const sessionId = world.sessions[of.where].at(-1);
    if (sessionId)
      await act(world, of, { sessionId, word: world.marker(of.who, 'a preparation', members(world, of)) });
  };

export const writes = {
  'writes a decision': entry((text) => ({ kind: 'decision', text })),
  'says thanks': entry((text) => ({ kind: 'thanks', text })),
  'shares a link': entry((title) => ({
    kind: 'resource',
    title,
    url: 'https://waymark.example/x',
    note: title,
  })),
  'writes an action': entry((text, world, { who }) => ({ kind: 'action', text, ownerId: world.idOf(who) })),
  'keeps a private note': writing('POST ./notes', alone, (text, world, { where, who }) => {
    const about = membersOf(where).find((one) => one !== who) ?? who;
    return { aboutId: world.idOf(about), text, version: 0 };
  }),
  'writes hopes and fears': writing('PUT ./exchange', members, (hopes) => {
    return { state: 'written', version: 0, words: { hopes, fears: '', help: '' } };
  }),
  'answers the check-in': async (world, of) => {
    const shown = await call(world, of.who, { what: `GET ${at(world, of.where)}` });
    const checkIn = /"checkIn":\{"id":"([^"]+)"/.exec(shown)?.[1];
    const win = world.marker(of.who, 'an answer to a check-in', members(world, of));
    const body = { rating: 4, win, challenge: win };
    if (checkIn) await call(world, of.who, { what: `POST /check-ins/${checkIn}/answer`, body });
  },
  'drafts the agreement': agreement(false),
  'hands the agreement in': agreement(true),
  'thanks at the end': lastWordsOf(members, (thanks) => ({ thanks })),
  'reflects at the end': lastWordsOf(alone, (reflection) => ({ reflection, isDone: true })),
  'parts ways': async (world, { who, where }) => {
    if (await call(world, who, { what: `POST ${at(world, where)}/farewell/part-ways`, body: {} }))
      world.leave(where, who);
  },
  'fills in their card': async (world, { who }) => {
    const shown = await call(world, who, { what: 'GET /my-card' });
    const path = world.marker(who, 'their card', partnersOf(who));
    const version = Number(/"version":(\d+)/.exec(shown)?.[1]);
    await call(world, who, { what: 'PUT /my-card', body: { form: { path, setback: path }, version } });
  },
  'reflects on the module': writing('POST /modules/virtual-mentoring-basics/reflection', alone, (text) => ({
    text,
  })),
  'says what they need': writing('PUT /programs/growing-together/enrollment', alone, (accessNeeds) => {
    return { ...enrollmentForm, accessNeeds };
  }),
  'drafts a goal': goal(false),
  'shows a goal': goal(true),
  'accepts a goal': onGoal('accept', () => ({ revision: 1 })),
  'comments on a goal': onGoal('comments', (text) => ({ id: id(), text })),
  'records progress': onGoal('progress', (note) => ({ id: id(), value: 10, note })),
  'books a session': async (world, { who, where }) => {
    const start = later();
    const end = new Date(start.getTime() + 30 * 60_000);
    const body = { relationshipId: world.relationship(where), start, end, requestId: id() };
    const sessionId = /"id":"([^"]+)"/.exec(await call(world, who, { what: 'POST /sessions', body }))?.[1];
    if (sessionId) world.sessions[where].push(sessionId);
  },
  'prepares a session': inSession((world, { who }, { sessionId, word }) => {
    const body = { topics: [word], outcome: word, version: 0 };
    return call(world, who, { what: `POST /sessions/${sessionId}/preparation`, body });
  }),
  'prepares a session in the chat': inSession((world, { who }, { sessionId, word }) =>
    press(world, who, { verb: 'prepare-session', data: { sessionId, topics: word } }),
  ),
  'tells a concern': async (world, { who, where }) => {
    const text = world.marker(who, 'a concern', ['contact']);
    const about = { programId: 'first-steps', relationshipId: world.relationship(where), kind: 'pair' };
    const body = { ...about, id: id(), isUrgent: false, keptFromIds: [], text };
    if (await call(world, who, { what: 'POST /concerns', body })) world.concerns.push(body.id);
  },
} satisfies Record<string, Act>;
