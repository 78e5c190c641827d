// What is kept of somebody's requests: whom they asked, what they wrote, and what they answered.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { getPeople } from '../../people/people-actions.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import { getPrograms } from '../../programs/program-actions.js';
import { type MatchRequest, requestVaultOwner } from './match-request.js';
import { wordsOf } from './match-request-actions.js';
import { eraseAnswersOf, eraseReasonsOf, findRequestsWith } from './match-request-store.js';
import { deleteShown } from './mentor-offer-store.js';
import { close } from './request-endings.js';

export const requestPersonalData: PersonalDataSource<Context> = {
  name: 'requests',
  recordsOf: async (ctx, personIds) =>
    Promise.all((await findRequestsWith(personIds)).map((one) => recordOf(ctx, one, personIds))),
  /** What the other one wrote stays theirs; who waits for an answer is told that the request has ended. */
  erase: async (ctx, personIds) => {
    for (const request of await findRequestsWith(personIds)) {
      if (request.state === 'open') await close(ctx, request, 'unavailable');
      // Under the key of a request stand the mentee's words, and the mentor's answer to them.
      if (personIds.includes(request.menteeId)) await ctx.vault.destroy(requestVaultOwner(request.id));
    }
    await eraseAnswersOf(personIds);
    await eraseReasonsOf(personIds);
    await deleteShown(personIds);
    return [];
  },
};

async function recordOf(
  ctx: Context,
  request: MatchRequest,
  personIds: readonly string[],
): Promise<PersonalRecord> {
  const { programId, menteeId, mentorId, state, sentAt, declined } = request;
  const side = personIds.includes(menteeId) ? 'mentee' : 'mentor';
  const [[program], [other], words] = await Promise.all([
    getPrograms([programId]),
    getPeople([side === 'mentee' ? mentorId : menteeId]),
    wordsOf(ctx, request),
  ]);
  const reason = declined ? t(`requests.reasons.${declined.reason}`) : '';
  const mine = side === 'mentee' ? words.note : [reason, words.answer].filter((one) => one).join(' ');
  return {
    title: t('requests.data.title', { program: program?.title ?? '' }),
    audience: 'pair',
    at: sentAt,
    fields: [
      { label: t('privacy.fields.role'), value: t(`privacy.role.${side}`) },
      { label: t('privacy.fields.partners'), value: other?.displayName ?? '' },
      { label: t('privacy.fields.status'), value: t(`requests.data.state.${state}`) },
      { label: t('requests.data.words'), value: mine },
    ],
  };
}
