// What belongs to a person in their mentoring: private notes, their card, hopes and fears, questions, and balance.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type {
  CardResponse,
  ExchangeResponse,
  NotesResponse,
  PartnerCardsResponse,
  QuestionsResponse,
} from '../../shared/api/personal-api.js';
import type { ErrorResponse, SuggestionsResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { personIdOf } from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const [AMARA, MATEO, HANNAH, SOFIA] = [oidOf(2), oidOf(3), oidOf(6), oidOf(9)];
/** Manages the program. */
const AISHA = oidOf(11);
/** An administrator. */
const INGRID = oidOf(1);
const PAIR = `${AMARA}-${MATEO}` as const;
const OTHER_PAIR = `${HANNAH}-${SOFIA}` as const;
const SPACE = `/relationships/${PAIR}` as const;
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const SECRETS = ['Elenita', 'Quetzal hope', 'Quetzal fear', 'Obsidian reply', 'Ma-TAY-oh', 'Jacaranda offer'];

describe('what belongs to a person in their mentoring', function () {
  this.timeout(60_000);
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO, HANNAH, SOFIA]) await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const cards = (oid: string, part: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(part));
  const mateo = () => tabAs(suite, MATEO);
  const amara = () => tabAs(suite, AMARA);
  const about = () => personIdOf(suite, AMARA);

  describe('a card', () => {
    it('is shown to partners as far as it was filled in, with what is for whom they are', async () => {
      const { body } = await mateo().get<CardResponse>('/my-card');
      assert.equal(body.version, 0);
      const form = { ...body.form, pronunciation: 'Ma-TAY-oh', camera: 'off', offer: 'Jacaranda offer' };
      const saved = await mateo().put<CardResponse>('/my-card', {
        form: { ...form, path: 'From a kitchen to here' },
        version: 0,
      });
      assert.equal(saved.status, 200);
      const shown = (await amara().get<PartnerCardsResponse>(`${SPACE}/partner-cards`)).body;
      assert.deepEqual(shown.cards, [
        {
          personId: personIdOf(suite, MATEO),
          lines: [
            { field: 'pronunciation', value: 'Ma-TAY-oh' },
            { field: 'camera', value: 'off' },
            { field: 'offer', value: 'Jacaranda offer' },
          ],
        },
      ]);
      const own = (await mateo().get<PartnerCardsResponse>(`${SPACE}/partner-cards`)).body;
      assert.deepEqual(own.cards, []);
    });

    it('is not overwritten from a window that is behind', async () => {
      const { body } = await mateo().get<CardResponse>('/my-card');
      const late = await mateo().put<ErrorResponse>('/my-card', { form: body.form, version: 0 });
      assert.deepEqual([late.status, late.body.error.code], [409, 'person-card.changed-meanwhile']);
      const both = await Promise.all(
        ['he/him', 'they/them'].map((pronouns) =>
          mateo().put('/my-card', { form: { ...body.form, pronouns }, version: body.version }),
        ),
      );
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    });
  });

  describe('a private note', () => {
    it('is read by its author alone', async () => {
      const note = { aboutId: about(), text: 'Her daughter is called Elenita', version: 0 };
      const { status, body } = await mateo().post<NotesResponse>(`${SPACE}/notes`, note);
      assert.deepEqual([status, body.notes.length], [201, 1]);
      assert.deepEqual((await amara().get<NotesResponse>(`${SPACE}/notes`)).body.notes, []);
      for (const oid of [AISHA, INGRID, SOFIA])
        assert.equal((await tabAs(suite, oid).get(`${SPACE}/notes`)).status, 404);
    });

    it('is changed by its author alone, over what was read', async () => {
      const [note] = (await mateo().get<NotesResponse>(`${SPACE}/notes`)).body.notes;
      assert.ok(note);
      const change = { aboutId: about(), text: 'Elenita, nine years old', version: note.version };
      const path = `${SPACE}/notes/${note.id}` as const;
      assert.equal((await amara().put(path, { ...change, aboutId: personIdOf(suite, MATEO) })).status, 409);
      await amara().post(`${path}/erase`);
      assert.equal((await mateo().put(path, change)).status, 200);
      const late = await mateo().put<ErrorResponse>(path, change);
      assert.deepEqual([late.status, late.body.error.code], [409, 'private-note.changed-meanwhile']);
      const aboutMe = { ...change, aboutId: personIdOf(suite, SOFIA), version: 0 };
      assert.equal((await mateo().post(`${SPACE}/notes`, aboutMe)).status, 400);
    });

    it('is brought to its author in the chat before the next session, if they wish', async () => {
      await mateo().put(`${SPACE}/notes-settings`, { dayBefore: true, afterEnd: 'erase' });
      const { suggestions } = (await mateo().get<SuggestionsResponse>(`${SPACE}/suggestions?minutes=30`))
        .body;
      const slot = suggestions.at(-1);
      assert.ok(slot);
      const booking = { relationshipId: PAIR, start: slot.start, end: slot.end };
      await mateo().post('/sessions', { ...booking, requestId: crypto.randomUUID() });
      await suite.world.moveClock(Math.max(0, Date.parse(slot.start) - HOUR - suite.world.now().getTime()));
      const [card, ...more] = cards(MATEO, 'Elenita, nine years old');
      assert.ok(card);
      assert.deepEqual(more, []);
      assert.doesNotMatch(String(card.activity['summary']), /Elenita/);
      assert.deepEqual(cards(AMARA, 'Elenita'), []);
    });

    it('goes from the chat, too, when it is erased', async () => {
      const { body } = await mateo().post<NotesResponse>(`${SPACE}/notes-erase`);
      assert.deepEqual(body.notes, []);
      await suite.product.runDueJobs();
      assert.deepEqual(cards(MATEO, 'Elenita'), []);
    });

    it('goes with the relationship or survives it, as its author chose', async () => {
      const sofia = tabAs(suite, SOFIA);
      const hannah = tabAs(suite, HANNAH);
      const space = `/relationships/${OTHER_PAIR}` as const;
      const write = (tab: typeof sofia, oid: string) =>
        tab.post(`${space}/notes`, { aboutId: personIdOf(suite, oid), text: 'Likes trains', version: 0 });
      await write(sofia, HANNAH);
      await write(hannah, SOFIA);
      await sofia.put(`${space}/notes-settings`, { dayBefore: false, afterEnd: 'keep' });
      await sofia.post('/programs/first-steps/enrollment/withdraw');
      await suite.product.runDueJobs();
      const notes = async (tab: typeof sofia) => (await tab.get<NotesResponse>(`${space}/notes`)).body.notes;
      assert.deepEqual((await notes(sofia)).length, 1);
      assert.deepEqual(await notes(hannah), []);
      const late = await hannah.post<ErrorResponse>(`${space}/notes`, {
        aboutId: personIdOf(suite, SOFIA),
        text: 'x',
        version: 0,
      });
      assert.deepEqual([late.status, late.body.error.code], [409, 'relationship.ended']);
    });
  });

  describe('hopes and fears', () => {
    it('are asked for in the chat of both, in working hours', async () => {
      await suite.world.moveClock(4 * DAY);
      assert.equal(cards(MATEO, 'answer-round').length, 1);
      assert.equal(cards(AMARA, 'answer-round').length, 1);
    });

    it('are shown to neither before both have written, in whatever door, and then to both', async () => {
      const words = { hopes: 'Quetzal hope', fears: 'Quetzal fear', help: '' };
      const mine = { state: 'written', words, version: 0 };
      const kept = await mateo().put<ExchangeResponse>(`${SPACE}/exchange`, mine);
      assert.deepEqual([kept.status, kept.body.round.isRevealed], [200, false]);
      const hidden = (await amara().get<ExchangeResponse>(`${SPACE}/exchange`)).body.round;
      assert.deepEqual(hidden.partners, [{ personId: personIdOf(suite, MATEO), state: 'done' }]);
      const [card] = cards(AMARA, 'answer-round');
      const data = { roundId: hidden.id, hopes: 'Obsidian reply', fears: '', help: '' };
      await suite.connector.execute(AMARA, { verb: 'answer-round', data, messageId: card?.id ?? '' });
      const shown = (await mateo().get<ExchangeResponse>(`${SPACE}/exchange`)).body.round;
      assert.equal(shown.isRevealed, true);
      assert.equal(shown.partners[0]?.words?.['hopes'], 'Obsidian reply');
      await suite.product.runDueJobs();
      for (const oid of [AMARA, MATEO]) {
        const [told, ...more] = cards(oid, 'Quetzal hope');
        assert.ok(told);
        assert.deepEqual(more, [], 'the question only points to the news');
        assert.match(String(told.activity['summary']), /on the table/);
        assert.equal(cards(oid, 'on a card of its own in this chat').length, 1);
        assert.doesNotMatch(String(told.activity['summary']), /Quetzal|Obsidian/);
      }
    });

    it('stay as the other has seen them', async () => {
      const again = { state: 'written', words: { hopes: 'Something else' }, version: 1 };
      const { status, body } = await mateo().put<ErrorResponse>(`${SPACE}/exchange`, again);
      assert.deepEqual([status, body.error.code], [409, 'round.already-shown']);
    });
  });

  describe('all of it', () => {
    it('gives three questions for the next meeting, in the tab and in the chat', async () => {
      const { body } = await mateo().get<QuestionsResponse>(`${SPACE}/questions`);
      assert.equal(body.today.length, 3);
      assert.deepEqual((await mateo().get<QuestionsResponse>(`${SPACE}/questions`)).body, body);
      await suite.connector.say(MATEO, 'questions');
      assert.equal(cards(MATEO, 'For your next meeting with Amara Okafor').length, 1);
      await suite.connector.say(INGRID, 'questions');
    });

    it('asks seldom how somebody is, keeps no answer, and stops when told so', async () => {
      await suite.world.moveClock(22 * DAY);
      await suite.world.moveClock(3 * DAY);
      const [card] = cards(MATEO, 'say-balance');
      assert.ok(card);
      const relationshipId = PAIR;
      const said = await suite.connector.execute(MATEO, {
        verb: 'say-balance',
        data: { relationshipId, answer: 'hard' },
      });
      assert.match(JSON.stringify(said.body), /People team, people@waymark.example/);
      await suite.connector.execute(MATEO, {
        verb: 'say-balance',
        data: { relationshipId, answer: 'off' },
        messageId: card.id,
      });
      assert.equal((await mateo().get<CardResponse>('/my-card')).body.asksBalance, false);
      await suite.world.moveClock(46 * DAY);
      await suite.world.moveClock(3 * DAY);
      assert.deepEqual(cards(MATEO, 'say-balance'), []);
      assert.equal(cards(AMARA, 'say-balance').length, 2);
    });

    it('does not exist for managers, administrators and strangers', async () => {
      const paths = ['notes', 'exchange', 'prompts', 'questions', 'partner-cards'];
      for (const oid of [AISHA, INGRID, SOFIA])
        for (const path of paths)
          assert.equal((await tabAs(suite, oid).get(`${SPACE}/${path}`)).status, 404, path);
      const words = { state: 'written', words: { hopes: 'x' }, version: 0 };
      assert.equal((await tabAs(suite, AISHA).put(`${SPACE}/exchange`, words)).status, 404);
      assert.equal((await tabAs(suite, INGRID).put(`${SPACE}/prompts`, { isOn: true })).status, 404);
    });

    it('stands neither in the log nor in clear in the database', async () => {
      const { db } = mongoose.connection;
      assert.ok(db);
      const stored: string[] = [];
      for (const { collectionName } of await db.collections())
        stored.push(JSON.stringify(await db.collection(collectionName).find().toArray()));
      const all = stored.join('\n');
      assert.match(all, /exchange-/);
      for (const secret of SECRETS) {
        assert.ok(!all.includes(secret), `${secret} is in the database`);
        assert.ok(!suite.log().includes(secret), `${secret} is in the log`);
      }
    });
  });
});
