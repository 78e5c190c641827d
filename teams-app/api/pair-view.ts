// How a mentoring relationship looks to a member of it.
import type { AgreementResponse } from '../../shared/api/agreement-api.js';
import type { GoalsResponse } from '../../shared/api/goal-api.js';
import type { PairResponse } from '../../shared/api/pair-api.js';
import type { Context } from '../../shared/context.js';
import { agreementInForce } from '../../shared/mentoring/agreement/agreement-in-force.js';
import { readAgreement } from '../../shared/mentoring/agreement/agreement-view.js';
import { latestCheckIn } from '../../shared/mentoring/check-ins/check-in-actions.js';
import { pairSummary } from '../../shared/mentoring/relationship/pair-view.js';
import { partnersOf } from '../../shared/mentoring/relationship/relationship.js';
import type { Membership } from '../../shared/mentoring/relationship/relationship-actions.js';
import { teamsLinks } from '../../shared/mentoring/relationship/teams-links.js';
import { type NotedSession, sessionsOf } from '../../shared/mentoring/sessions/notes/session-note-actions.js';
import { sessionView } from '../../shared/mentoring/sessions/session-view.js';
import { getPeople } from '../../shared/people/people-actions.js';
import { goalsView } from './goal-views.js';
import { pairSteps } from './pair-steps.js';
import { checkInView, matchCheckOf } from './views.js';

/** What a pair's page says about it rests on what other routes answer, too. */
export type PairParts = { agreement: AgreementResponse; goals: GoalsResponse; sessions: NotedSession[] };

export async function pairParts(ctx: Context, id: string): Promise<PairParts> {
  const [agreement, goals, sessions] = await Promise.all([
    readAgreement(ctx, id),
    goalsView(ctx, id),
    sessionsOf(ctx, id),
  ]);
  return { agreement, goals, sessions };
}

export async function pairView(
  ctx: Context,
  membership: Membership,
  { sessions, ...parts }: PairParts,
): Promise<PairResponse> {
  const { id, status, startedAt, endedAt, former = [] } = membership.relationship;
  const [summary, left, reach, checkIn, agreed, matchCheck] = await Promise.all([
    pairSummary(membership),
    getPeople(former.map(({ personId }) => personId)),
    peopleView(membership),
    latestCheckIn(ctx, id),
    agreementInForce(id),
    matchCheckOf(ctx, id),
  ]);
  const teams = teamsLinks(reach.partners, summary.programTitle);
  return {
    ...summary,
    me: reach.me,
    status,
    former: left.map((one) => ({ personId: one.id, displayName: one.displayName })),
    hasLeft: membership.leftAt !== undefined,
    startedAt: startedAt.toISOString(),
    ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    ...sessionsAround(ctx, sessions),
    ...pairSteps(parts),
    checkIn: checkIn ? checkInView(checkIn, membership) : null,
    agreedMinutes: agreed?.minutes ?? null,
    matchCheck,
    ...(teams ? { teams } : {}),
  };
}

async function peopleView({ relationship, me: meId }: Membership) {
  const others = partnersOf(relationship, meId).map(({ personId }) => personId);
  const people = await getPeople([meId, ...others]);
  const me = people.find(({ id }) => id === meId);
  return {
    me: { personId: meId, displayName: me?.displayName ?? '', timeZone: me?.timeZone ?? 'UTC' },
    partners: others.map((other) => ({ email: people.find(({ id }) => id === other)?.email })),
  };
}

function sessionsAround(ctx: Context, sessions: readonly NotedSession[]) {
  const next = sessions.filter(({ session }) => session.end > ctx.now()).at(-1);
  const last = sessions.find(({ session }) => session.end <= ctx.now());
  return {
    nextSession: next ? sessionView(next.session) : null,
    ...(next ? { nextNotes: next.notes } : {}),
    ...(last ? { last: { session: sessionView(last.session), notes: last.notes } } : {}),
  };
}
