// Programs in which people find each other, and what mentees and mentors do in them.
import assert from 'node:assert/strict';
import type {
  AcceptedResponse,
  ReceivedResponse,
  SearchResponse,
  SelfMatchResponse,
} from '../../shared/api/request-api.js';
import { newProgram, type Program } from '../../shared/programs/program.js';
import { putProgram } from '../../shared/programs/program-actions.js';
import { oidOf } from '../sandbox/cast.js';
import { type Failure, INGRID, type Joining, join, personIdOf, REPEATS } from './matching-program.js';
import type { Suite } from './suite.js';
import { tabAs } from './tab-client.js';

export const PRIYA = oidOf(4);
export const LUCIA = oidOf(7);
export const DAVID = oidOf(8);
export const AISHA = oidOf(11);
export const GRACE = oidOf(14);

export const SKILL = [{ skill: 'TypeScript', level: 3 }];

export const mentee = (oid: string, form: Partial<Joining['form']> = {}): Joining => ({
  oid,
  form: { roles: ['mentee'], skillsWanted: SKILL, ...form },
});
export const mentor = (oid: string, form: Partial<Joining['form']> = {}): Joining => ({
  oid,
  form: { roles: ['mentor'], skillsOffered: SKILL, ...form },
});

/** Ingrid's program, joined by these people and then led to its phase of matching. */
export async function setUpSelfMatching(
  suite: Suite,
  id: string,
  { matchMode = 'self', people }: { matchMode?: Program['matchMode']; people: readonly Joining[] },
): Promise<void> {
  const fresh = newProgram({
    id,
    title: `Program ${id}`,
    objectives: ['skill-development'],
    managerIds: [personIdOf(suite, INGRID)],
  });
  const program: Program = { ...fresh, rules: { ...fresh.rules, ...REPEATS }, matchMode };
  await putProgram({ ...program, phase: 'enroll' });
  for (const one of people) await join(suite, id, one);
  await putProgram({ ...program, phase: 'match' });
}

/** What people do in one of these programs, through the tab. */
export function peopleIn(suite: Suite, programId: string) {
  const path = `/programs/${programId}` as const;
  const search = async (oid: string) =>
    (await tabAs(suite, oid).get<SearchResponse>(`${path}/mentor-search`)).body;
  const send = (oid: string, mentorOid: string, note = '') =>
    tabAs(suite, oid).post<SearchResponse & Failure>(`${path}/mentor-search/requests`, {
      mentorId: personIdOf(suite, mentorOid),
      note,
    });
  const requestTo = async (oid: string, mentorOid: string) => {
    const { requests } = await search(oid);
    return requests.find((one) => one.mentor.personId === personIdOf(suite, mentorOid));
  };
  return {
    search,
    send,
    requestTo,
    offered: async (oid: string) => (await search(oid)).mentors.map(({ displayName }) => displayName),
    /** The id of the new request. */
    ask: async (oid: string, mentorOid: string, note = '') => {
      const { status, body } = await send(oid, mentorOid, note);
      assert.equal(status, 201, JSON.stringify(body));
      return (await requestTo(oid, mentorOid))?.id ?? '';
    },
    stateOf: async (oid: string, mentorOid: string) => (await requestTo(oid, mentorOid))?.state,
    received: async (oid: string) =>
      (await tabAs(suite, oid).get<ReceivedResponse>(`${path}/received-requests`)).body.requests,
    hints: async (oid: string) => (await tabAs(suite, oid).get<SelfMatchResponse>('/self-match')).body,
  };
}

/** What the two do with a request, through the tab. */
export function answersIn(suite: Suite) {
  const post = <Body = Failure>(
    oid: string,
    path: `${string}/${'accept' | 'decline' | 'withdraw'}`,
    body?: unknown,
  ) => tabAs(suite, oid).post<Body & Failure>(`/match-requests/${path}`, body);
  return {
    accept: (oid: string, id: string) => post<AcceptedResponse>(oid, `${id}/accept`),
    decline: (oid: string, id: string, words = '') =>
      post(oid, `${id}/decline`, { reason: 'other-fits-better', words }),
    withdraw: (oid: string, id: string) => post(oid, `${id}/withdraw`),
  };
}
