// The cards of rounds: what is asked, that my answer is in, and what all have written.
import type { PartnerAnswer, RoundView } from '../api/personal-api.js';
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { type Round, type RoundWords, roundWords } from '../mentoring/exchange/round.js';
import { getRound } from '../mentoring/exchange/round-actions.js';
import { partnersOf } from '../mentoring/relationship/relationship.js';
import { asMember } from '../mentoring/relationship/relationship-actions.js';
import { getPeople } from '../people/people-actions.js';
import type { Person } from '../people/person.js';
import { dayOf } from '../people/times.js';
import { type Card, messageCard } from './card.js';
import { namesOf } from './pair-of.js';

type AboutRound = { roundId: string };
type Shown = { round: Round; view: RoundView; me: Person | undefined; partners: Person[]; isOver: boolean };

/** Whatever it is by now: the question, my answer that waits, or where all can be read. */
export async function roundCard(ctx: Context, { roundId }: AboutRound): Promise<Card> {
  const shown = await shownRound(ctx, roundId);
  if (shown.view.isRevealed && (shown.view.mine || shown.isOver)) return pointingCard(shown);
  if (shown.isOver) return messageCard({ title: titleOf(shown), lines: [t('personal.cards.over')] });
  if (!shown.view.mine) return questionCard(shown);
  const { state } = shown.view.mine;
  const line = t(state === 'passed' ? 'personal.cards.passed' : 'personal.cards.kept');
  return messageCard({ title: titleOf(shown), lines: [line] });
}

export async function roundShownCard(ctx: Context, { roundId }: AboutRound): Promise<Card> {
  return answersCard(await shownRound(ctx, roundId));
}

function questionCard(shown: Shown): Card {
  const { round, me } = shown;
  const isExchange = round.kind === 'exchange';
  const data = { roundId: round.id };
  const labels = Object.keys(roundWords[round.kind].shape);
  return messageCard({
    title: titleOf(shown),
    lines: isExchange
      ? [t('personal.cards.exchangeWhat'), t('personal.cards.exchangeWho')]
      : [
          t(`personal.prompts.${round.question}`),
          t('personal.cards.promptWho', { day: me && round.revealAt ? dayOf(round.revealAt, me) : '' }),
        ],
    texts: labels.map((id) => ({
      id,
      label: isExchange ? t(`personal.exchange.${id}`) : t('personal.cards.answer'),
      maxLength: 2000,
    })),
    buttons: [
      { title: t('personal.cards.send'), verb: 'answer-round', data, inputs: 'auto' },
      { title: t('personal.cards.pass'), verb: 'pass-round', data, inputs: 'none' },
    ],
  });
}

/** A card of its own brings what was written; it does not come when all have passed, or once it has ended. */
function pointingCard(shown: Shown): Card {
  const isWritten = shown.round.answers.some(({ state }) => state === 'written');
  if (!isWritten) return answersCard(shown);
  const line = t(shown.isOver ? 'personal.cards.shownInSpace' : 'personal.cards.shownHere');
  return messageCard({ title: titleOf(shown), lines: [line] });
}

/** What the notification shows says nothing of what was written. */
function answersCard({ round, view, partners }: Shown): Card {
  const title = t(`personal.cards.shownTitle.${round.kind}`);
  const mine: PartnerAnswer = { ...(view.mine ?? { state: 'waiting' }), personId: '' };
  const question = round.kind === 'prompt' ? [t(`personal.prompts.${round.question}`)] : [];
  return messageCard({
    title,
    summary: `${title}. ${t('personal.cards.shownSummary')}`,
    lines: [
      ...question,
      ...view.partners.flatMap((answer) => {
        const name = partners.find(({ id }) => id === answer.personId)?.displayName ?? '';
        return saidBy(name, answer, round);
      }),
      ...saidBy(t('personal.cards.you'), mine, round),
    ],
  });
}

function saidBy(name: string, { state, words = {} }: PartnerAnswer, round: Round): string[] {
  const who = t('personal.cards.who', { name });
  if (state !== 'written') return [who, t(`personal.cards.${state === 'passed' ? 'nothing' : 'silent'}`)];
  return [who, ...linesOf(words, round)];
}

function linesOf(words: RoundWords, { kind }: Round): string[] {
  const written = Object.entries(words).filter(([, text]) => text !== '');
  if (kind === 'prompt') return written.map(([, text]) => text);
  return written.map(([name, text]) =>
    t('personal.cards.said', { question: t(`personal.exchange.${name}`), text }),
  );
}

function titleOf({ round, partners, me }: Shown): string {
  const name = namesOf(partners, me);
  return t(`personal.cards.${round.kind}Title`, { name });
}

async function shownRound(ctx: Context, roundId: string): Promise<Shown> {
  const { round, view } = await getRound(ctx, roundId);
  const { relationship, me } = await asMember(ctx, round.relationshipId);
  const ids = partnersOf(relationship, me).map(({ personId }) => personId);
  const people = await getPeople([me, ...ids]);
  return {
    round,
    view,
    me: people.find(({ id }) => id === me),
    partners: people.filter(({ id }) => ids.includes(id)),
    isOver: relationship.status === 'ended',
  };
}
