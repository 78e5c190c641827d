// The cards of requests: a mentor is asked and answers in place, and both hear what became of it.
import { declineReason } from '../api/request-api.js';
import { type Context, personId } from '../context.js';
import { t } from '../i18n/translate.js';
import type { MatchRequest } from '../matching/requests/match-request.js';
import { wordsOf } from '../matching/requests/match-request-actions.js';
import { sideIn } from '../matching/requests/match-request-policy.js';
import { getRequest } from '../matching/requests/request-access.js';
import { getPeople } from '../people/people-actions.js';
import type { Person } from '../people/person.js';
import { dayAndTime } from '../people/times.js';
import { getPrograms } from '../programs/program-actions.js';
import { type Card, messageCard } from './card.js';

type AboutRequest = { requestId: string };

/** For the mentor: the question, or what has become of it. */
export async function requestReceivedCard(ctx: Context, { requestId }: AboutRequest): Promise<Card> {
  const request = await getRequest(ctx, requestId);
  const { me, other: mentee } = await peopleOf(ctx, request);
  const name = mentee?.displayName ?? '';
  if (request.state !== 'open') return answeredCard(request.state, name);
  const { note } = await wordsOf(ctx, request);
  const reasons = request.reasons.mentor;
  const data = { requestId };
  return messageCard({
    title: t('requests.received.title', { name }),
    lines: [
      await programLine(request, mentee),
      ...(note ? [t('requests.received.note', { name, note })] : []),
      ...(reasons.length > 0 ? [t('requests.received.why'), ...reasons.map((text) => `- ${text}`)] : []),
      t('requests.received.until', { when: me ? dayAndTime(request.expiresAt, me) : '' }),
    ],
    choices: [
      {
        id: 'reason',
        label: t('requests.received.reason'),
        error: t('requests.received.reasonMissing'),
        options: declineReason.options.map((value) => ({ value, title: t(`requests.reasons.${value}`) })),
      },
    ],
    texts: [{ id: 'words', label: t('requests.received.words', { name }), maxLength: 600 }],
    buttons: [
      { title: t('requests.received.accept'), verb: 'accept-request', data, inputs: 'none' },
      { title: t('requests.received.decline'), verb: 'decline-request', data, inputs: 'auto' },
    ],
  });
}

/** For whoever did not end it themself. */
export async function requestEndedCard(ctx: Context, { requestId }: AboutRequest): Promise<Card> {
  const request = await getRequest(ctx, requestId);
  const { other } = await peopleOf(ctx, request);
  const name = other?.displayName ?? '';
  if (sideIn(ctx.actor, request) === 'mentor') return endedForMentorCard(request, name);
  const next = t('requests.ended.next');
  if (request.state === 'declined') {
    const { answer } = await wordsOf(ctx, request);
    const reason = t(`requests.reasons.${request.declined?.reason ?? 'not-said'}`);
    return messageCard({
      title: t('requests.ended.declinedTitle', { name }),
      lines: [
        t('requests.ended.declinedReason', { name, reason }),
        ...(answer ? [t('requests.ended.declinedWords', { words: answer })] : []),
        next,
      ],
    });
  }
  const how = request.state === 'expired' ? 'expired' : 'unavailable';
  return messageCard({
    title: t(`requests.ended.${how}Title`, { name }),
    lines: [t(`requests.ended.${how}What`), next],
  });
}

function answeredCard(state: Exclude<MatchRequest['state'], 'open'>, name: string): Card {
  const isMine = state === 'accepted' || state === 'declined';
  return messageCard({
    title: t(`requests.after.${state}`, { name }),
    lines: [isMine ? t(`requests.after.${state}What`, { name }) : t('requests.after.nothingToDo')],
  });
}

function endedForMentorCard({ state, closedBecause }: MatchRequest, name: string): Card {
  const how = state === 'expired' ? 'expired' : (closedBecause ?? 'unavailable');
  return messageCard({
    title: t(`requests.endedForMentor.${how}Title`, { name }),
    lines: [t(`requests.endedForMentor.${how}What`, { name }), t('requests.after.nothingToDo')],
  });
}

async function programLine({ programId }: MatchRequest, mentee: Person | undefined): Promise<string> {
  const [program] = await getPrograms([programId]);
  const what = [mentee?.jobTitle, mentee?.department].filter((one) => one).join(', ');
  const params = { program: program?.title ?? '', name: mentee?.displayName ?? '', what };
  return t(what ? 'requests.received.program' : 'requests.received.programOnly', params);
}

async function peopleOf(
  ctx: Context,
  { menteeId, mentorId }: MatchRequest,
): Promise<{ me: Person | undefined; other: Person | undefined }> {
  const meId = personId(ctx);
  const otherId = sideIn(ctx.actor, { menteeId, mentorId }) === 'mentee' ? mentorId : menteeId;
  const people = await getPeople([meId, otherId]);
  return { me: people.find(({ id }) => id === meId), other: people.find(({ id }) => id === otherId) };
}
