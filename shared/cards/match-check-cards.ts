// The card that asks after a month whether the match works, what I answered, and the question before an end.
import type { MatchCheckAnswer } from '../api/match-check-api.js';
import { wayOut } from '../api/way-out.js';
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { myMatchCheck } from '../mentoring/match-check/match-check-actions.js';
import { partnersOf } from '../mentoring/relationship/relationship.js';
import { getPrograms } from '../programs/program-actions.js';
import { type Card, type Message, messageCard } from './card.js';
import type { CardButton } from './card-elements.js';
import { pairOf } from './pair-of.js';

type AboutMatch = { relationshipId: string };

/** Where the pair has ended it says no more than that: how it ended is told by a notice of its own. */
export async function matchCheckCard(ctx: Context, about: AboutMatch): Promise<Card> {
  const check = await myMatchCheck(ctx, about.relationshipId);
  if (!check) return messageCard({ title: t('cards.match.overTitle'), lines: [t('cards.match.over')] });
  const { name } = await pairOf(ctx, about.relationshipId);
  const [program] = await getPrograms([check.programId]);
  return messageCard({
    title: t('matchCheck.title', { name }),
    ...contentOf(check.answer, { name, contact: program?.contact ?? '', buttons: answerButtons(about) }),
  });
}

/** Between the button that says no and the end of the match. */
export async function matchEndQuestionCard(ctx: Context, about: AboutMatch): Promise<Card> {
  if (!(await myMatchCheck(ctx, about.relationshipId))) return matchCheckCard(ctx, about);
  const { name, relationship, me } = await pairOf(ctx, about.relationshipId);
  const { relationshipId } = about;
  const way = wayOut({ partners: partnersOf(relationship, me?.id ?? '') });
  return messageCard({
    title: t('matchCheck.askTitle', { name }),
    lines: [t('matchCheck.ask', way)],
    buttons: [
      {
        title: t('matchCheck.confirm'),
        verb: 'answer-match-check',
        data: { relationshipId, answer: 'no' },
        inputs: 'none',
      },
      { title: t('matchCheck.keep'), verb: 'show-match-check', data: { relationshipId }, inputs: 'none' },
    ],
  });
}

type Content = { name: string; contact: string; buttons: Record<MatchCheckAnswer, CardButton> };

function contentOf(
  answer: MatchCheckAnswer | undefined,
  { name, contact, buttons }: Content,
): Pick<Message, 'lines' | 'buttons'> {
  switch (answer) {
    case undefined:
      return {
        lines: [t('matchCheck.intro', { name })],
        buttons: [buttons.yes, buttons.unsure, buttons.no],
      };
    case 'yes':
      return { lines: [saidLine('yes'), t('matchCheck.change')], buttons: [buttons.unsure, buttons.no] };
    case 'unsure':
      return { lines: [saidLine('unsure'), contactLine(contact)], buttons: [buttons.yes, buttons.no] };
    case 'no':
      return { lines: [saidLine('no')] };
  }
}

function saidLine(answer: MatchCheckAnswer): string {
  return t('matchCheck.said', { answer: t(`matchCheck.${answer}`) });
}

function contactLine(contact: string): string {
  return contact === '' ? t('matchCheck.noContact') : t('matchCheck.contact', { contact });
}

function answerButtons({ relationshipId }: AboutMatch): Record<MatchCheckAnswer, CardButton> {
  const answering = (answer: 'yes' | 'unsure'): CardButton => ({
    title: t(`matchCheck.${answer}`),
    verb: 'answer-match-check',
    data: { relationshipId, answer },
    inputs: 'none',
  });
  return {
    yes: answering('yes'),
    unsure: answering('unsure'),
    no: { title: t('matchCheck.no'), verb: 'ask-match-end', data: { relationshipId }, inputs: 'none' },
  };
}
