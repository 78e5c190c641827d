// From a notice to the card that tells it; a kind without a card does not compile.

import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { getCheckIn } from '../mentoring/check-ins/check-in-actions.js';
import type { Notice } from '../ports/notice.js';
import { getPrograms } from '../programs/program-actions.js';
import {
  agreementAgreedCard,
  agreementChangedCard,
  agreementFilledInCard,
  agreementHalfwayCard,
  agreementSignedCard,
  bookingNudgeCard,
} from './agreement-cards.js';
import { type Card, messageCard } from './card.js';
import { checkInCard } from './check-in-card.js';
import { closingCard, completedCard, erasedSoonCard, stillInTouchCard } from './farewell-cards.js';
import {
  goalAcceptedCard,
  goalAchievedCard,
  goalCommentedCard,
  goalMilestoneCard,
  goalProposedCard,
  goalReviewCard,
} from './goal-cards.js';
import { memberLeftCard } from './group-cards.js';
import { matchEndedCard, matchPublishedCard } from './match-cards.js';
import { matchCheckCard } from './match-check-cards.js';
import { pairOf } from './pair-of.js';
import { asyncStartedCard, balanceCard, rememberCard } from './personal-cards.js';
import { requestEndedCard, requestReceivedCard } from './request-cards.js';
import { roundCard, roundShownCard } from './round-cards.js';
import { sessionCard } from './session-card.js';
import {
  actionDueCard,
  entrySharedCard,
  groupStartedCard,
  sessionPrepareCard,
  sessionSummarizeCard,
  summaryWrittenCard,
} from './space-cards.js';
import { waitingChoiceCard, waitingNudgeCard, waitingReminderCard } from './waiting-cards.js';

type Renderers = {
  [Kind in Notice['kind']]: (ctx: Context, notice: Extract<Notice, { kind: Kind }>) => Promise<Card>;
};

const renderers: Renderers = {
  welcome: async () => welcomeCard(),
  'check-in': async (ctx, { checkInId }) => checkInCard(ctx, await getCheckIn(ctx, checkInId)),
  'session-booked': sessionCard,
  'session-pending': sessionCard,
  'session-failed': sessionCard,
  'session-prepare': sessionPrepareCard,
  'session-summarize': sessionSummarizeCard,
  'summary-written': summaryWrittenCard,
  'entry-shared': entrySharedCard,
  'action-due': actionDueCard,
  'group-started': groupStartedCard,
  'match-published': matchPublishedCard,
  'match-ended': matchEndedCard,
  'match-check': matchCheckCard,
  'partner-left': partnerLeftCard,
  'member-left': memberLeftCard,
  'mentoring-completed': completedCard,
  closing: closingCard,
  'erased-soon': erasedSoonCard,
  'still-in-touch': stillInTouchCard,
  'program-left': async (_ctx, notice) => programCard('programLeft', notice),
  'place-given': async (_ctx, notice) => programCard('placeGiven', notice),
  'request-received': requestReceivedCard,
  'request-ended': requestEndedCard,
  'agreement-filled-in': agreementFilledInCard,
  'agreement-changed': agreementChangedCard,
  'agreement-signed': agreementSignedCard,
  'agreement-agreed': agreementAgreedCard,
  'agreement-halfway': agreementHalfwayCard,
  'booking-nudge': bookingNudgeCard,
  'exchange-opened': roundCard,
  'prompt-opened': roundCard,
  'round-shown': roundShownCard,
  'async-started': asyncStartedCard,
  remember: rememberCard,
  balance: balanceCard,
  'concern-told': async () => concernCard('told'),
  'concern-overdue': async () => concernCard('overdue'),
  'concern-answered': async () => concernCard('answered'),
  'concern-closed': async () => concernCard('closed'),
  'concern-settled': async () => concernCard('settled'),
  'goal-proposed': goalProposedCard,
  'goal-commented': goalCommentedCard,
  'goal-accepted': goalAcceptedCard,
  'goal-milestone': goalMilestoneCard,
  'goal-review': goalReviewCard,
  'goal-achieved': goalAchievedCard,
  'waiting-reminder': waitingReminderCard,
  'waiting-choice': waitingChoiceCard,
  'waiting-nudge': waitingNudgeCard,
};

/** @param ctx of the person who is told */
export async function renderNotice(ctx: Context, notice: Notice): Promise<Card> {
  const render = renderers[notice.kind] as (ctx: Context, notice: Notice) => Promise<Card>;
  return render(ctx, notice);
}

export function welcomeCard(): Card {
  return messageCard({
    title: t('cards.welcome.title'),
    lines: [t('cards.welcome.what'), t('cards.welcome.how')],
  });
}

async function partnerLeftCard(ctx: Context, { relationshipId }: { relationshipId: string }): Promise<Card> {
  const { name } = await pairOf(ctx, relationshipId);
  return changedCard('partnerLeft', { name });
}

async function programCard(
  kind: 'programLeft' | 'placeGiven',
  { programId }: { programId: string },
): Promise<Card> {
  const [program] = await getPrograms([programId]);
  return changedCard(kind, { program: program?.title ?? '' });
}

function changedCard(
  kind: 'partnerLeft' | 'programLeft' | 'placeGiven',
  params: Record<string, string>,
): Card {
  return messageCard({
    title: t(`cards.${kind}.title`, params),
    lines: [t(`cards.${kind}.what`, params), t(`cards.${kind}.next`, params)],
  });
}

/** Says nothing of the concern: a chat may be open on a shared screen. */
function concernCard(kind: 'told' | 'overdue' | 'answered' | 'closed' | 'settled'): Card {
  return messageCard({ title: t(`cards.concern.${kind}.title`), lines: [t(`cards.concern.${kind}.what`)] });
}
