// Who may press what on a card: every person at every verb, and what a refusal leaves behind.
import assert from 'node:assert/strict';
import { z } from 'zod';
import { cardActions } from '../../../bot/handlers/card-actions.js';
import { t } from '../../../shared/i18n/translate.js';
import { whatIsKept } from './kept.js';
import { everybody, nobody, pair, people, type Who } from './people.js';
import { objectsOf, type Row, row } from './row.js';
import { greetEverybody, type Objects, type Scene, setScene, UNKNOWN } from './scene.js';

type About = (of: Objects) => object;
const aboutPair: About = ({ relationship: relationshipId }) => ({ relationshipId });
const aboutWaiting: About = ({ relationship: relationshipId, person: waitedForId }) => ({
  relationshipId,
  waitedForId,
});
const aboutSession: About = ({ session: sessionId }) => ({ sessionId });
const aboutRequest: About = ({ request: requestId }) => ({ requestId });
const aboutRound: About = ({ round: roundId }) => ({ roundId });
const aboutGoal =
  (revision: number): About =>
  ({ goal: goalId }) => ({ goalId, revision });
const and =
  (about: About, more: object): About =>
  (of) => ({ ...about(of), ...more });

/** Everybody who is not named is refused. */
const botTable: readonly Row[] = [
  row('answer-check-in', pair, { body: ({ checkIn }: Objects) => ({ checkInId: checkIn, rating: 4 }) }),
  row('answer-match-check', pair, { body: and(aboutPair, { answer: 'yes' }) }),
  row('ask-match-end', pair, { body: aboutPair }),
  row('show-match-check', pair, { body: aboutPair }),
  row('ask-veto', pair, { body: aboutPair }),
  row('show-match', pair, { body: aboutPair }),
  row('prepare-session', pair, { body: and(aboutSession, { topics: 'x' }) }),
  row('summarize-session', pair, { body: and(aboutSession, { keyPoints: 'x' }) }),
  row('confirm-summary', pair, { body: and(aboutSession, { seen: '' }) }),
  row('show-waiting', pair, { body: aboutWaiting }),
  row('nudge-partner', pair, { body: aboutWaiting }),
  row('ask-waiting-end', pair, { body: aboutWaiting }),
  row('end-waiting', pair, { body: aboutWaiting }),
  row('say-balance', pair, { body: and(aboutPair, { answer: 'well' }) }),
  row('pass-round', pair, { body: aboutRound }),
  row('answer-round', pair, { body: and(aboutRound, { text: 'x' }) }),
  row('accept-goal', nobody, { body: aboutGoal(1), on: { goal: 'privateGoal' } }),
  row('accept-goal', ['mentor'], { body: aboutGoal(2) }),
  row('comment-goal', ['mentee'], { body: and(aboutGoal(1), { comment: 'x' }), on: { goal: 'privateGoal' } }),
  row('comment-goal', pair, { body: and(aboutGoal(1), { comment: 'x' }) }),
  row('review-goal', pair, { body: and(aboutGoal(1), { on: '2027-01-01' }) }),
  row('accept-request', ['outsider'], { body: aboutRequest }),
  row('decline-request', ['outsider'], { body: and(aboutRequest, { reason: 'no-time' }) }),
  row('answer-in-touch', pair, { body: and(aboutPair, { months: '3', answer: 'yes' }) }),
  row('stop-in-touch', pair, { body: and(aboutPair, { months: '3' }) }),
  row('veto-match', pair, { body: aboutPair }),
];

/** The sentences by which a card says that it is not for the one who pressed it. */
const REFUSALS: ReadonlyMap<string, string> = new Map(
  [
    'relationship.not-found',
    'check-in.not-found',
    'round.not-found',
    'goal.not-found',
    'goal.mentor-only',
    'match-request.not-found',
  ].map((code) => [t(`errors.${code}`), code]),
);

const answered = z.object({ body: z.object({ type: z.string(), value: z.unknown() }) });

describe('the authorization of buttons on cards', () => {
  let scene: Scene;
  before(async function () {
    this.timeout(60_000);
    scene = await setScene();
    await greetEverybody(scene);
    for (const who of everybody) await press(who, row('no-such-verb', nobody));
    await scene.suite.product.runDueJobs();
  });
  after(() => scene.suite.stop());

  /** The code of the refusal, or else nothing. */
  const press = async (who: Who, pressed: Row, of = scene.of): Promise<string> => {
    const data = { ...pressed.body?.(objectsOf(pressed, of)) };
    const answer = await scene.suite.connector.execute(people[who], { verb: pressed.what, data });
    const { value } = answered.parse(answer).body;
    return (typeof value === 'string' && REFUSALS.get(value)) || '';
  };
  const others = ({ may }: Row) => everybody.filter((who) => !may.includes(who));

  it('has a line for every verb, and no line for another', () => {
    const lines = new Set(botTable.map(({ what }) => what));
    assert.deepEqual([...lines].sort(), [...cardActions.keys()].sort());
  });

  it('refuses everybody who is not named in the line, and nothing changes by it', async () => {
    const before = await whatIsKept();
    const wrong: string[] = [];
    for (const line of botTable)
      for (const who of others(line))
        if ((await press(who, line)) === '') wrong.push(`${line.what}: ${who} was heard`);
    assert.deepEqual(wrong, []);
    assert.deepEqual(await whatIsKept(), before);
  });

  it('says the same of what somebody may not see as of what does not exist', async () => {
    const wrong: string[] = [];
    for (const line of botTable.filter(({ on }) => !on)) {
      const [real, madeUp] = [await press('stranger', line), await press('stranger', line, UNKNOWN)];
      if (real !== madeUp) wrong.push(`${line.what}: ${real}, or else ${madeUp}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('answers an activity without a person with a greeting, whatever is pressed', async () => {
    const before = await whatIsKept();
    for (const line of botTable) {
      const action = { type: 'Action.Execute', verb: line.what, data: line.body?.(scene.of) };
      const from = { id: '29:somebody', name: 'Somebody' };
      const value = { action, trigger: 'manual' };
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', value, from };
      const answer = answered.parse(await scene.suite.connector.sendRaw(invoke));
      assert.equal(answer.body.value, t('bot.stranger'), line.what);
    }
    assert.deepEqual(await whatIsKept(), before);
  });

  it('lets in everybody who is named in the line', async () => {
    const wrong: string[] = [];
    for (const line of botTable)
      for (const who of line.may) {
        const refusal = await press(who, line);
        if (refusal !== '') wrong.push(`${line.what}: ${who} got ${refusal}`);
      }
    assert.deepEqual(wrong, []);
  });
});
