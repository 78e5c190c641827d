// How records look to the tab's page.
import type { MatchCheckView } from '../../shared/api/match-check-api.js';
import type { CheckInView } from '../../shared/api/tab-api.js';
import type { Context } from '../../shared/context.js';
import { answerOf, type CheckIn } from '../../shared/mentoring/check-ins/check-in.js';
import { mayReadAnswer } from '../../shared/mentoring/check-ins/check-in-policy.js';
import { myMatchCheck } from '../../shared/mentoring/match-check/match-check-actions.js';
import { partnersOf } from '../../shared/mentoring/relationship/relationship.js';
import type { Membership } from '../../shared/mentoring/relationship/relationship-actions.js';
import { getPrograms } from '../../shared/programs/program-actions.js';

export function checkInView(checkIn: CheckIn, { relationship, me }: Membership): CheckInView {
  const mine = checkIn.answers.find((answer) => mayReadAnswer(me, answer));
  const waitingFor = partnersOf(relationship, me).flatMap(({ personId }) =>
    answerOf(checkIn, personId) ? [] : personId,
  );
  return {
    id: checkIn.id,
    dueAt: checkIn.dueAt.toISOString(),
    partnerAnswered: waitingFor.length === 0,
    waitingFor,
    ...(mine ? { mine: { answeredAt: mine.answeredAt.toISOString(), rating: mine.rating } } : {}),
  };
}

export async function matchCheckOf(ctx: Context, relationshipId: string): Promise<MatchCheckView> {
  const check = await myMatchCheck(ctx, relationshipId);
  if (!check) return null;
  const [program] = await getPrograms([check.programId]);
  return { answer: check.answer ?? null, contact: program?.contact ?? '' };
}
