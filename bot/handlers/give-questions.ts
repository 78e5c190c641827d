// Gives three questions for each coming meeting of whoever asks for them.
import type { Context } from '../../shared/context.js';
import { t } from '../../shared/i18n/translate.js';
import { partnersOf } from '../../shared/mentoring/relationship/relationship.js';
import { type Membership, myMemberships } from '../../shared/mentoring/relationship/relationship-actions.js';
import { todaysQuestions } from '../../shared/mentoring/sessions/agenda/todays-questions.js';
import { getPeople } from '../../shared/people/people-actions.js';

export async function questionsFor(ctx: Context): Promise<string> {
  const memberships = await myMemberships(ctx);
  if (memberships.length === 0) return t('bot.noQuestions');
  const parts = await Promise.all(memberships.map((one) => questionsIn(ctx, one)));
  return parts.join('\n\n');
}

async function questionsIn(ctx: Context, { relationship, me }: Membership): Promise<string> {
  const partners = await getPeople(partnersOf(relationship, me).map(({ personId }) => personId));
  const { today } = await todaysQuestions(ctx, relationship.id);
  return t('bot.questions', {
    names: partners.map(({ displayName }) => displayName).join(', '),
    questions: today.map((id) => `- ${t(`starters.question.${id}`)}`).join('\n'),
  });
}
