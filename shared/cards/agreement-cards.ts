// The cards about the agreement of a pair: how far it has come, and what it asks of whoever is told.
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { agreementInForce } from '../mentoring/agreement/agreement-in-force.js';
import { agreementState } from '../mentoring/agreement/agreement-state.js';
import { nextSession } from '../mentoring/sessions/session-actions.js';
import type { Notice } from '../ports/notice.js';
import { type Card, messageCard } from './card.js';
import { namesOf, pairOf } from './pair-of.js';

type Told<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

/** Asks for one's own draft, then for comparing. */
export async function agreementFilledInCard(ctx: Context, told: Told<'agreement-filled-in'>): Promise<Card> {
  const { stage, handedIn, relationshipId } = await agreementState(ctx, told.agreementId);
  const names = await namesIn(ctx, relationshipId, handedIn.others);
  if (stage === 'dropped') return card('dropped', names, ['what']);
  if (stage === 'drafting' && !handedIn.me) return card('filledIn', names, ['yours', 'where']);
  if (stage === 'drafting' || stage === 'agreed') return card('over', names, ['what', 'where']);
  return card('compare', names, ['what', 'where']);
}

export async function agreementChangedCard(ctx: Context, told: Told<'agreement-changed'>): Promise<Card> {
  const { stage, revision, signed, relationshipId } = await agreementState(ctx, told.agreementId);
  const names = await namesIn(ctx, relationshipId);
  if (stage === 'dropped') return card('dropped', names, ['what']);
  const isCurrent = revision === told.revision && stage !== 'agreed' && !signed.me;
  return isCurrent ? card('changed', names, ['what', 'where']) : card('over', names, ['what', 'where']);
}

export async function agreementSignedCard(ctx: Context, told: Told<'agreement-signed'>): Promise<Card> {
  const { stage, revision, signed, relationshipId } = await agreementState(ctx, told.agreementId);
  const names = await namesIn(ctx, relationshipId, signed.others);
  if (stage === 'dropped') return card('dropped', names, ['what']);
  if (stage === 'agreed' || revision !== told.revision) return card('over', names, ['what', 'where']);
  return signed.me ? card('signed', names, ['mine']) : card('signed', names, ['what', 'where']);
}

export async function agreementAgreedCard(ctx: Context, told: Told<'agreement-agreed'>): Promise<Card> {
  const { relationshipId } = await agreementState(ctx, told.agreementId);
  const frame = await agreementInForce(relationshipId);
  const names = await namesIn(ctx, relationshipId);
  if (!frame || frame.id !== told.agreementId) return card('over', names, ['what', 'where']);
  const words = {
    everyDays: t(`agreement.values.everyDays.${frame.everyDays}`),
    minutes: t(`agreement.values.minutes.${frame.minutes}`),
    replyDays: t(`agreement.values.replyDays.${frame.replyDays}`),
  };
  return card('agreed', { ...names, ...words }, ['what', 'again']);
}

export async function agreementHalfwayCard(ctx: Context, told: Told<'agreement-halfway'>): Promise<Card> {
  const frame = await agreementInForce(told.relationshipId);
  return card('halfway', await namesIn(ctx, told.relationshipId), [frame ? 'what' : 'none', 'where']);
}

/** To whoever finds the date; once one is found it says so. */
export async function bookingNudgeCard(ctx: Context, told: Told<'booking-nudge'>): Promise<Card> {
  const { relationshipId } = await agreementState(ctx, told.agreementId);
  const [names, frame, session] = await Promise.all([
    namesIn(ctx, relationshipId),
    agreementInForce(relationshipId),
    nextSession(ctx, relationshipId),
  ]);
  if (session)
    return messageCard({
      title: t('agreement.cards.nudge.booked', names),
      lines: [t('agreement.cards.nudge.done')],
    });
  if (frame?.id !== told.agreementId) return card('over', names, ['what', 'where']);
  const everyDays = t(`agreement.values.everyDays.${frame.everyDays}`);
  return card('nudge', { ...names, everyDays }, ['what', 'how']);
}

/** name: all with whom I have it; who: those among them who have done something. */
type Names = { name: string; who: string };

async function namesIn(ctx: Context, relationshipId: string, doers: readonly string[] = []): Promise<Names> {
  const { name, partners, me } = await pairOf(ctx, relationshipId);
  const who = namesOf(
    partners.filter(({ id }) => doers.includes(id)),
    me,
  );
  return { name, who };
}

/** Each line by its name among the words of the card, or among those that all these cards share. */
function card(kind: string, names: Readonly<Record<string, string>>, lines: readonly string[]): Card {
  const words = (line: string) => (line === 'where' ? line : `${kind}.${line}`);
  return messageCard({
    title: t(`agreement.cards.${kind}.title`, names),
    lines: lines.map((line) => t(`agreement.cards.${words(line)}`, names)),
  });
}
