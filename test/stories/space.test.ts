// The shared space of a pair: prepared and summarized sessions, actions, decisions, resources and thanks, in both doors.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { PairResponse } from '../../shared/api/pair-api.js';
import type { MyDataResponse } from '../../shared/api/privacy-api.js';
import type {
  EntriesResponse,
  EntryContent,
  EntryResponse,
  SessionNotesResponse,
  SessionsResponse,
} from '../../shared/api/space-api.js';
import type { SessionResponse, SuggestionsResponse } from '../../shared/api/tab-api.js';
import { sessionNotePersonalData } from '../../shared/mentoring/sessions/notes/session-note-personal-data.js';
import { spaceEntryPersonalData } from '../../shared/mentoring/space/space-entry-personal-data.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const HANNAH = oidOf(6);
/** Manages the program. */
const AISHA = oidOf(11);
/** Administers the product. */
const CLAIRE = oidOf(12);
const PAIR = `/relationships/${AMARA}-${MATEO}` as const;
const HOUR_MS = 60 * 60_000;

type Failure = { error: { code: string; message: string } };

describe('the shared space of a pair', () => {
  let suite: Suite;
  let sessionId: string;
  let end: number;
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
    const times = await as(MATEO).get<SuggestionsResponse>(`${PAIR}/suggestions?minutes=30`);
    const [slot] = times.body.suggestions;
    const request = { relationshipId: `${AMARA}-${MATEO}`, start: slot?.start, end: slot?.end };
    const requestId = crypto.randomUUID();
    const booked = await as(MATEO).post<SessionResponse>('/sessions', { ...request, requestId });
    sessionId = booked.body.session.id;
    end = Date.parse(slot?.end ?? '');
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);
  const me = (oid: string) => `person-${oid}`;
  const pair = async (oid: string) => (await as(oid).get<PairResponse>(PAIR)).body;
  const entries = async (oid: string) => (await as(oid).get<EntriesResponse>(`${PAIR}/entries`)).body.entries;
  const add = (oid: string, content: EntryContent, requestId = crypto.randomUUID()) =>
    as(oid).post<EntryResponse & Failure>(`${PAIR}/entries`, { requestId, content });
  const notes = async (oid: string) =>
    (await as(oid).get<SessionNotesResponse>(`/sessions/${sessionId}/notes`)).body;
  const card = (oid: string, verb: string) => {
    const found = suite.connector
      .messages(oid)
      .findLast(({ activity }) => JSON.stringify(activity).includes(verb));
    assert.ok(found, `no card has ${verb}`);
    return found;
  };
  const chat = (oid: string) => JSON.stringify(suite.connector.messages(oid));

  it('opens a chat and a call with the partner', async () => {
    const { teams } = await pair(MATEO);
    assert.equal(teams?.chat, 'https://teams.microsoft.com/l/chat/0/0?users=amara.okafor%40waymark.example');
    assert.match(teams?.call ?? '', /\/l\/call\/0\/0\?users=amara/);
  });

  it('has both prepare: one in the chat, one in the tab, and each reads the other', async () => {
    await suite.world.moveClock(Math.max(0, end - suite.world.now().getTime() - 30 * HOUR_MS));
    const { id: messageId } = card(MATEO, 'prepare-session');
    const data = { sessionId, topics: '- How to say no\n- My next role\n', outcome: 'A first sentence' };
    await suite.connector.execute(MATEO, { verb: 'prepare-session', data, messageId });
    assert.match(chat(MATEO), /You are prepared for Amara Okafor/);
    const answer = await as(AMARA).post<SessionNotesResponse>(`/sessions/${sessionId}/preparation`, {
      topics: ['What went well'],
      outcome: '',
      version: 0,
    });
    assert.deepEqual(
      answer.body.preparations.map(({ topics }) => topics),
      [['How to say no', 'My next role'], ['What went well']],
    );
    assert.deepEqual((await pair(MATEO)).nextNotes?.preparedBy.length, 2);
  });

  it('lets a preparation be saved over what was read only', async () => {
    const save = (version: number, outcome: string) =>
      as(AMARA).post<Failure>(`/sessions/${sessionId}/preparation`, { topics: [], outcome, version });
    const [one, other] = await Promise.all([save(1, 'one'), save(1, 'other')]);
    assert.deepEqual([one.status, other.status].sort(), [200, 409]);
    const lost = one.status === 409 ? one : other;
    assert.equal(lost.body.error.code, 'session-notes.changed-meanwhile');
  });

  it('takes no summary before the session has begun', async () => {
    const request = {
      requestId: crypto.randomUUID(),
      seen: [],
      keyPoints: ['x'],
      decisions: [],
      actions: [],
    };
    const { status, body } = await as(AMARA).post<Failure>(`/sessions/${sessionId}/summary`, request);
    assert.deepEqual([status, body.error.code], [409, 'session-notes.too-early']);
  });

  it('asks for a summary afterwards, keeps it once, and has the other confirm it in the chat', async () => {
    await suite.world.moveClock(end - suite.world.now().getTime() + HOUR_MS);
    card(AMARA, 'summarize-session');
    const request = {
      requestId: crypto.randomUUID(),
      seen: [],
      keyPoints: ['Saying no is a kindness'],
      decisions: ['We meet every two weeks'],
      actions: [{ text: 'Write to the team', ownerId: me(MATEO), dueOn: '2099-01-15' }],
    };
    for (const _ of [1, 2]) {
      const { status } = await as(AMARA).post(`/sessions/${sessionId}/summary`, request);
      assert.equal(status, 201);
    }
    await suite.product.runDueJobs();
    assert.equal((await entries(MATEO)).length, 2);
    assert.deepEqual((await pair(MATEO)).last?.notes.toConfirm, [me(MATEO)]);
    assert.match(chat(AMARA), /The summary is written/);
    const { id: messageId, activity } = card(MATEO, 'confirm-summary');
    assert.match(
      JSON.stringify(activity),
      /Saying no is a kindness.*We meet every two weeks.*Write to the team \(you, until Thursday, January 15, 2099\)/,
    );
    const seen = /"seen":"([^"]+)"/.exec(JSON.stringify(activity))?.[1];
    await suite.connector.execute(MATEO, { verb: 'confirm-summary', data: { sessionId, seen }, messageId });
    const { sessions } = (await as(AMARA).get<SessionsResponse>(`${PAIR}/sessions`)).body;
    assert.deepEqual(
      sessions.map(({ notes: state }) => state.summary),
      ['agreed'],
    );
  });

  it('waits for the first again when the other adds something', async () => {
    const { writings } = await notes(MATEO);
    await as(MATEO).post(`/sessions/${sessionId}/summary`, {
      requestId: crypto.randomUUID(),
      seen: writings.map(({ id }) => id),
      keyPoints: ['And it takes practice'],
      decisions: [],
      actions: [],
    });
    assert.deepEqual((await notes(AMARA)).notes.toConfirm, [me(AMARA)]);
    const all = (await notes(AMARA)).writings.map(({ id }) => id);
    const { body } = await as(AMARA).post<SessionNotesResponse>(`/sessions/${sessionId}/summary/confirm`, {
      seen: all,
    });
    assert.equal(body.notes.summary, 'agreed');
  });

  it('lets the owner say that an action is done, once, and nobody take it back but its author', async () => {
    const action = (await entries(MATEO)).find(({ content }) => content.kind === 'action');
    const path = `${PAIR}/entries/${action?.id}` as const;
    const close = () => as(MATEO).post<Failure>(`${path}/close`, { version: 0, isClosed: true });
    assert.deepEqual(
      (await Promise.all([close(), close()])).filter(({ status }) => status >= 500),
      [],
    );
    const after = (await entries(AMARA)).find(({ id }) => id === action?.id);
    assert.deepEqual([after?.version, Boolean(after?.closedAt)], [1, true]);
    const stale = await as(AMARA).post<Failure>(`${path}/close`, { version: 0, isClosed: false });
    assert.deepEqual([stale.status, stale.body.error.code], [409, 'space-entry.changed-meanwhile']);
    const theirs = await as(MATEO).post<Failure>(`${path}/remove`, { version: 1 });
    assert.deepEqual([theirs.status, theirs.body.error.code], [403, 'space-entry.not-yours']);
  });

  it('shows a thank-you, a link and an opportunity to the partner, and takes the opportunity up', async () => {
    const requestId = crypto.randomUUID();
    const thanks: EntryContent = { kind: 'thanks', text: 'For your patience with my slides' };
    for (const _ of [1, 2]) await add(MATEO, thanks, requestId);
    const url = 'https://contoso.sharepoint.com/plan';
    await add(AMARA, { kind: 'resource', title: 'A plan to copy', url, note: '' });
    const chance = await add(AMARA, {
      kind: 'opportunity',
      title: 'A talk in May',
      note: 'You would be good.',
    });
    await suite.product.runDueJobs();
    const thanked = suite.connector
      .messages(AMARA)
      .filter(({ activity }) => JSON.stringify(activity).includes('For your patience'));
    assert.equal(thanked.length, 1);
    assert.match(chat(MATEO), /contoso\.sharepoint\.com/);
    const { status, body } = await as(MATEO).post<EntryResponse>(
      `${PAIR}/entries/${chance.body.entry.id}/close`,
      { version: 0, isClosed: true },
    );
    assert.equal(status, 200);
    assert.ok(body.entry.closedAt);
  });

  it('takes links by https only, and actions for members only', async () => {
    const link = { kind: 'resource', title: 'x', url: 'http://files.example', note: '' } as const;
    assert.equal((await add(MATEO, link)).status, 400);
    const script = { ...link, url: 'javascript:alert(1)' };
    assert.equal((await add(MATEO, script)).status, 400);
    const stranger = await add(MATEO, { kind: 'action', text: 'x', ownerId: me(HANNAH) });
    assert.deepEqual([stranger.status, stranger.body.error.code], [400, 'space-entry.owner-unknown']);
  });

  it('is a place that does not exist for managers, administrators and strangers', async () => {
    const [entry] = await entries(MATEO);
    for (const oid of [AISHA, CLAIRE, HANNAH]) {
      const answers = await Promise.all([
        as(oid).get(PAIR),
        as(oid).get(`${PAIR}/entries`),
        as(oid).get(`${PAIR}/sessions`),
        as(oid).get(`/sessions/${sessionId}/notes`),
        as(oid).post(`/sessions/${sessionId}/preparation`, { topics: [], outcome: '', version: 0 }),
        as(oid).post(`/sessions/${sessionId}/summary/confirm`, { seen: [] }),
        add(oid, { kind: 'decision', text: 'Mine' }),
        as(oid).post(`${PAIR}/entries/${entry?.id}/close`, { version: 0, isClosed: true }),
        as(oid).post(`${PAIR}/entries/${entry?.id}/remove`, { version: 0 }),
      ]);
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([404]));
    }
  });

  it('stands in clear words neither in the database nor in the log', async () => {
    const collections = (await mongoose.connection.db?.collections()) ?? [];
    const kept = await Promise.all(collections.map((one) => one.find().toArray()));
    const everything = JSON.stringify(kept) + suite.log();
    const plain = /How to say no|Saying no is|every two weeks"|Write to the team|patience|sharepoint/;
    assert.doesNotMatch(everything, plain);
  });

  it('shows people what they wrote themselves, and erases it when they say so', async () => {
    const mine = JSON.stringify((await as(MATEO).get<MyDataResponse>('/my-data')).body.areas);
    for (const words of [/How to say no/, /And it takes practice/, /For your patience/])
      assert.match(mine, words);
    assert.ok(!mine.includes('Saying no is a kindness'));
    for (const source of [spaceEntryPersonalData, sessionNotePersonalData])
      assert.deepEqual(await source.erase({} as never, [me(MATEO)]), []);
    assert.ok((await entries(AMARA)).every(({ authorId }) => authorId === me(AMARA)));
    assert.deepEqual(
      (await notes(AMARA)).writings.map(({ personId }) => personId),
      [me(AMARA)],
    );
  });
});
