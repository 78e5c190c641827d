// Whatever people do, in whatever order: nobody is shown what is not for them, by any door, card or log line.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LinkCodeResponse } from '../../../shared/api/tab-api.js';
import { launch, ltiPage } from '../../support/lti-client.js';
import { type Suite, startSuite } from '../../support/suite.js';
import { tabAs } from '../../support/tab-client.js';
import { type Of, openCourse } from './walk-calls.js';
import { looks } from './walk-looks.js';
import {
  endWorld,
  everyPlace,
  everyWalker,
  type Memory,
  membersOf,
  newWorld,
  places,
  type World,
  walkers,
} from './walk-world.js';
import { writes } from './walk-writes.js';

const WALKS = 3;
const STEPS = 50;
/** So long a failure is looked for in fewer steps. */
const SHRINKING_MS = 200_000;

const deeds = { ...writes, ...looks };
type Deed = keyof typeof deeds;
type Step = Of & { does: Deed };

const belonging = everyPlace.flatMap((where) => membersOf(where).map((who) => ({ who, where })));
const CARE: Of = { who: 'contact', where: 'pair' };
const anybody = everyWalker.flatMap((who) => everyPlace.map((where) => ({ who, where })));
const does = (of: readonly Of[], what: object) =>
  fc
    .tuple(fc.constantFrom(...of), fc.constantFrom(...(Object.keys(what) as Deed[])))
    .map(([{ who, where }, deed]): Step => ({ who, does: deed, where }));

/** Those who belong to a place write most there; everybody looks at everything. */
const step = fc.oneof(
  { weight: 6, arbitrary: does(belonging, writes) },
  { weight: 1, arbitrary: does(anybody, writes) },
  { weight: 1, arbitrary: does(anybody, looks) },
);

/** In every place somebody has a goal that counts, and there is a session to prepare. */
const beginning = everyPlace.flatMap((where): Step[] => {
  const { mentor, mentees } = places[where];
  return [
    { who: mentees[0], does: 'shows a goal', where },
    { who: mentor, does: 'accepts a goal', where },
    { who: mentor, does: 'books a session', where },
    { who: mentor, does: 'tells a concern', where },
  ];
});

/** One leaves the group, and those who remain go on without them. */
const ending: Step[] = [
  { who: 'second', does: 'parts ways', where: 'group' },
  { who: 'leader', does: 'books a session', where: 'group' },
  ...(['writes a decision', 'prepares a session', 'hands the agreement in'] as const).flatMap((deed) =>
    (['leader', 'first'] as const).map((who): Step => ({ who, does: deed, where: 'group' })),
  ),
];

describe('a random walk', () => {
  let suite: Suite;
  let learner: string;
  let linked: string;
  const memory: Memory = { written: [], shared: new Set() };
  let walks = 0;
  before(async function () {
    this.timeout(60_000);
    suite = await startSuite();
    const email = suite.people.get(walkers.contact)?.email;
    const { status } = await tabAs(suite, walkers.manager).post('/programs/first-steps/contacts', { email });
    assert.equal(status, 201);
    for (const one of everyWalker) await suite.connector.install(walkers[one]);
    [learner, linked] = [await visit('901'), await visit('103')];
    const { code } = (await tabAs(suite, walkers.mentee).post<LinkCodeResponse>('/link-codes')).body;
    assert.equal((await ltiPage(suite, linked).post('/link', { code })).status, 200);
  });
  after(() => suite.stop());

  const visit = async (lmsUserId: string) => {
    const { session } = await launch(suite, { courseId: 'lead-101', lmsUserId });
    assert.ok(session);
    return session.token;
  };

  /** What came to people without their asking, and what was noted. */
  const lookEverywhere = async (world: World) => {
    await suite.product.runDueJobs();
    for (const one of everyWalker)
      for (const { activity } of suite.connector.messages(walkers[one]))
        world.look(one, 'a message in the chat', JSON.stringify(activity));
    await openCourse(world, learner, 'a learner');
    await openCourse(world, linked, 'mentee');
    world.look('the calendar', 'an event', JSON.stringify(suite.graph.diary.find(() => true)));
    world.look('the log', 'a line', suite.log());
  };

  const walk = async (steps: readonly Step[]) => {
    walks += 1;
    const world = await newWorld(suite, walks, memory);
    await suite.product.runDueJobs();
    try {
      for (const { does: deed, ...of } of [...beginning, ...steps, ...ending]) await deeds[deed](world, of);
      await Promise.all([...belonging, CARE].map((of) => looks['looks around'](world, of)));
      await lookEverywhere(world);
    } finally {
      await endWorld(world);
    }
  };

  it('shows nobody what is not for them', async function () {
    this.timeout(300_000);
    const steps = fc.array(step, { maxLength: STEPS, size: 'max' });
    await fc.assert(fc.asyncProperty(steps, walk), {
      numRuns: WALKS,
      seed: 20261125,
      interruptAfterTimeLimit: SHRINKING_MS,
      markInterruptAsFailure: true,
    });
  });

  it('shows what is written to those for whom it is', () => {
    const kinds = ['entries', 'a goal', 'comments', 'their card', 'a preparation', 'a concern'];
    const shared = [...memory.shared].join('; ');
    for (const kind of kinds) assert.ok(shared.includes(kind), `nobody was shown ${kind}, but ${shared}`);
  });
});
