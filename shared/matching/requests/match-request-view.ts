// How requests look to the two who are in them, and to managers, who see states and ages only.

import type {
  PersonCard,
  ReceivedResponse,
  RequestsOverviewResponse,
  SearchResponse,
  SelfMatchResponse,
  SendRequestRequest,
  SentRequest,
} from '../../api/request-api.js';
import type { Context } from '../../context.js';
import { getPeople } from '../../people/people-actions.js';
import { recordReading } from '../../people/reading-log.js';
import { DAY } from '../../platform/hours.js';
import { myPartIn, myParts } from '../../programs/enrollment/my-parts.js';
import { managedProgram } from '../../programs/program-actions.js';
import { DAYS_TO_ANSWER, type MatchRequest, MOST_OPEN, requestState } from './match-request.js';
import { sendRequest, wordsOf } from './match-request-actions.js';
import { maySearch } from './match-request-policy.js';
import { countRequests, findRequests } from './match-request-store.js';
import { isWaiting, type MentorSearch, searchMentor } from './mentor-search.js';
import { isSelfMatching } from './request-access.js';

/** @throws AppError `program.not-found` (404) when I take no part */
export async function showSearch(ctx: Context, programId: string): Promise<SearchResponse> {
  return searchView(ctx, await searchMentor(ctx, programId));
}

/** Asks a mentor, and shows the search as it is then. */
export async function sendAndShow(
  ctx: Context,
  programId: string,
  request: SendRequestRequest,
): Promise<SearchResponse> {
  return searchView(ctx, await sendRequest(ctx, programId, request));
}

/** @throws AppError `program.not-found` (404) when I take no part */
export async function showReceived(ctx: Context, programId: string): Promise<ReceivedResponse> {
  const part = await myPartIn(ctx, programId);
  const requests = await findRequests({ programId, mentorId: { $in: [part.personId] } });
  const cardOf = await cardsOf(requests.map(({ menteeId }) => menteeId));
  const views = newestFirst(requests).map(async (one) => ({
    ...datesOf(one),
    id: one.id,
    mentee: cardOf(one.menteeId),
    state: one.state,
    reasons: one.reasons.mentor,
    note: (await wordsOf(ctx, one)).note,
  }));
  return { programTitle: part.program.title, requests: await Promise.all(views) };
}

/** Where I can look for a mentor, and where mentees wait for my answer. */
export async function showSelfMatch(ctx: Context): Promise<SelfMatchResponse> {
  const parts = await myParts(ctx);
  const ids = { $in: parts.map(({ personId }) => personId) };
  const [sent, received] = await Promise.all([
    findRequests({ menteeId: ids, state: 'open' }),
    findRequests({ mentorId: ids, state: 'open' }),
  ]);
  const hints = parts.map(async ({ program, personId, roles }) => {
    const count = (requests: readonly MatchRequest[]) =>
      requests.filter(({ programId }) => programId === program.id).length;
    const about = { programId: program.id, programTitle: program.title };
    const isSearching =
      maySearch({ roles }) &&
      (await isSelfMatching(program)) &&
      !(await hasMentor(ctx, program.id, personId));
    return {
      search: isSearching ? [{ ...about, waiting: count(sent) }] : [],
      answers: count(received) > 0 ? [{ ...about, waiting: count(received) }] : [],
    };
  });
  const all = await Promise.all(hints);
  return { search: all.flatMap(({ search }) => search), answers: all.flatMap(({ answers }) => answers) };
}

/** @throws AppError `program.not-found` (404) to anybody but its managers */
export async function showRequests(ctx: Context, programId: string): Promise<RequestsOverviewResponse> {
  const program = await managedProgram(ctx, programId);
  await recordReading(ctx, { programId, what: 'matching' });
  const [isOpen, counts, open] = await Promise.all([
    isSelfMatching(program),
    countRequests(programId),
    findRequests({ programId, state: 'open' }),
  ]);
  const cardOf = await cardsOf(open.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const nameOf = (id: string) => ({ personId: id, displayName: cardOf(id).displayName });
  return {
    matchMode: program.matchMode,
    isOpen,
    counts: requestState.options.map((state) => ({ state, requests: counts.get(state) ?? 0 })),
    open: open.map((one) => ({
      ...datesOf(one),
      id: one.id,
      mentee: nameOf(one.menteeId),
      mentor: nameOf(one.mentorId),
      daysOpen: Math.floor((ctx.now().getTime() - one.sentAt.getTime()) / DAY),
    })),
  };
}

async function searchView(
  ctx: Context,
  { part, state, mentors, requests }: MentorSearch,
): Promise<SearchResponse> {
  const ids = [...mentors, ...requests].map(({ mentorId }) => mentorId);
  const cardOf = await cardsOf(ids);
  return {
    programTitle: part.program.title,
    state,
    mentors: mentors.map((one) => ({ ...cardOf(one.mentorId), reasons: one.reasons().mentee })),
    requests: await Promise.all(newestFirst(requests).map((one) => sentView(ctx, one, cardOf))),
    mostOpen: MOST_OPEN,
    daysToAnswer: DAYS_TO_ANSWER,
  };
}

type CardOf = (personId: string) => PersonCard;

async function cardsOf(ids: readonly string[]): Promise<CardOf> {
  const people = await getPeople([...new Set(ids)]);
  const byId = new Map(people.map((person) => [person.id, person]));
  return (personId) => {
    const { displayName = '', jobTitle = '', department = '', timeZone = 'UTC' } = byId.get(personId) ?? {};
    return { personId, displayName, jobTitle, department, timeZone };
  };
}

async function sentView(ctx: Context, request: MatchRequest, cardOf: CardOf): Promise<SentRequest> {
  const { id, mentorId, state, place, reasons, declined } = request;
  const { note, answer } = await wordsOf(ctx, request);
  return {
    ...datesOf(request),
    id,
    mentor: cardOf(mentorId),
    state,
    place,
    reasons: reasons.mentee,
    note,
    answer: declined ? { reason: declined.reason, words: answer } : null,
  };
}

function datesOf({ sentAt, expiresAt }: MatchRequest) {
  return { sentAt: sentAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

/** Those that wait come first, in the order of the wishes. */
function newestFirst(requests: readonly MatchRequest[]): MatchRequest[] {
  const waiting = requests.filter(isWaiting).toSorted((a, b) => a.place - b.place);
  return [...waiting, ...requests.filter((one) => !isWaiting(one)).toReversed()];
}

async function hasMentor(ctx: Context, programId: string, personId: string): Promise<boolean> {
  const pairs = await ctx.pairsOf(programId);
  return pairs.some(({ state, menteeId }) => state === 'running' && menteeId === personId);
}
