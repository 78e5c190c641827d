// The agenda that a program suggests for a meeting: of its agenda pack, by which meeting of the pair it is.

import type { AgendaResponse } from '../../../api/agenda-api.js';
import type { Context } from '../../../context.js';
import { t } from '../../../i18n/translate.js';
import { MINUTE } from '../../../platform/hours.js';
import { AGENDA_PACKS } from '../../../programs/agenda-packs.js';
import { getPrograms } from '../../../programs/program-actions.js';
import { agreementInForce } from '../../agreement/agreement-in-force.js';
import { isWithin, type Relationship } from '../../relationship/relationship.js';
import { asMember } from '../../relationship/relationship-actions.js';
import type { Session } from '../session.js';
import { findSession, findSessionsIn } from '../session-store.js';
import { agendaStage } from './agenda-stage.js';
import { fitAgenda } from './fit-agenda.js';

/** Of the meeting that we would book now. @throws AppError `relationship.not-found` (404) */
export async function nextAgenda(ctx: Context, relationshipId: string): Promise<AgendaResponse | null> {
  const { relationship } = await asMember(ctx, relationshipId);
  if (relationship.status === 'ended') return null;
  const number = (await meetingsOf(relationship)).length + 1;
  const agreed = await agreementInForce(relationshipId);
  return agendaOf(relationship, {
    number,
    at: ctx.now(),
    minutes: agreed?.minutes ?? Number.POSITIVE_INFINITY,
  });
}

/** @throws AppError `relationship.not-found` (404) to anybody who is not a member */
export async function sessionAgenda(ctx: Context, sessionId: string): Promise<AgendaResponse | null> {
  const session = await findSession(sessionId);
  const { relationship } = await asMember(ctx, session?.relationshipId ?? '');
  return session && isWithin(relationship, session.start) ? agendaForSession(relationship, session) : null;
}

/** Null of a program that is gone. */
export async function agendaForSession(
  relationship: Relationship,
  session: Pick<Session, 'id' | 'start' | 'end'>,
): Promise<AgendaResponse | null> {
  const before = (await meetingsOf(relationship)).filter(
    ({ id, start }) => id !== session.id && start < session.start,
  );
  const minutes = (session.end.getTime() - session.start.getTime()) / MINUTE;
  return agendaOf(relationship, { number: before.length + 1, at: session.start, minutes });
}

/** One line for each item, in words. */
export function agendaLines({ items }: AgendaResponse): string[] {
  return items.map(
    ({ id, minutes }) => `${t(`agendaPacks.item.${id}`)} (${t('agendaPacks.minutes', { minutes })})`,
  );
}

async function meetingsOf({ id }: Relationship): Promise<Session[]> {
  return (await findSessionsIn([id])).filter(({ state }) => state === 'booked' || state === 'pending');
}

async function agendaOf(
  { programId, startedAt }: Relationship,
  { number, at, minutes }: { number: number; at: Date; minutes: number },
): Promise<AgendaResponse | null> {
  const [program] = await getPrograms([programId]);
  const pack = AGENDA_PACKS.find(({ id }) => id === program?.agendaPack);
  if (!program || !pack) return null;
  const stage = agendaStage({ number, at, startedAt, lengthWeeks: program.lengthWeeks });
  return { number, stage, items: fitAgenda([...pack.stages[stage]], minutes) };
}
