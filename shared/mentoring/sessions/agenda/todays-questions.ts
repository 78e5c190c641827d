// Three questions for the next meeting of a relationship, which stay the same until it is over.

import type { QuestionsResponse } from '../../../api/personal-api.js';
import type { Context } from '../../../context.js';
import { DAY } from '../../../platform/hours.js';
import { getPrograms } from '../../../programs/program-actions.js';
import { stageAt, threeFor } from '../../exchange/starters.js';
import { asMember } from '../../relationship/relationship-actions.js';
import { findNextSession, hasBegunSession } from '../session-store.js';

const USUAL_WEEKS = 26;

/** Without a meeting ahead they stay for a day. @throws AppError `relationship.not-found` (404) */
export async function todaysQuestions(ctx: Context, relationshipId: string): Promise<QuestionsResponse> {
  const { relationship, role } = await asMember(ctx, relationshipId);
  const now = ctx.now();
  const [[program], next, hasMet] = await Promise.all([
    getPrograms([relationship.programId]),
    findNextSession(relationshipId, now),
    hasBegunSession(relationshipId, now),
  ]);
  const stage = stageAt({
    days: (now.getTime() - relationship.startedAt.getTime()) / DAY,
    lengthDays: (program?.lengthWeeks ?? USUAL_WEEKS) * 7,
    hasMet,
    isOver: relationship.status === 'ended',
  });
  const occasion = next?.id ?? `${relationshipId}:${now.toISOString().slice(0, 10)}`;
  const goals = program?.objectives ?? [];
  return { stage, today: threeFor({ occasion, stage, role, goals }).map(({ id }) => id) };
}
