// Everything that can be pressed on a card, by its verb: what it does, and the card that stands there afterwards.
import type { Card } from '../../shared/cards/card.js';
import type { Context } from '../../shared/context.js';
import { answerCheckInOnCard } from './answer-check-in.js';
import { answerInTouchOnCard, stopInTouchOnCard } from './answer-in-touch.js';
import { answerMatchCheckOnCard, askMatchEndOnCard, showMatchCheckOnCard } from './answer-match-check.js';
import { acceptRequestOnCard, declineRequestOnCard } from './answer-request.js';
import { answerRoundOnCard, passRoundOnCard } from './answer-round.js';
import { askWaitingEndOnCard, endWaitingOnCard, nudgeOnCard, showWaitingOnCard } from './decide-waiting.js';
import { sayBalanceOnCard } from './say-balance.js';
import { confirmOnCard, prepareOnCard, summarizeOnCard } from './session-notes.js';
import { askVetoOnCard, showMatchOnCard, vetoMatchOnCard } from './veto-match.js';
import { acceptGoalOnCard, commentOnGoalCard, reviewGoalOnCard } from './work-on-goal.js';

/** @throws ZodError for data that is not what the card sends, and what its use case throws */
export type CardAction = (ctx: Context, data: unknown) => Promise<Card>;

export const cardActions: ReadonlyMap<unknown, CardAction> = new Map([
  ['answer-check-in', answerCheckInOnCard],
  ['answer-in-touch', answerInTouchOnCard],
  ['answer-match-check', answerMatchCheckOnCard],
  ['ask-match-end', askMatchEndOnCard],
  ['ask-veto', askVetoOnCard],
  ['show-match', showMatchOnCard],
  ['show-match-check', showMatchCheckOnCard],
  ['stop-in-touch', stopInTouchOnCard],
  ['veto-match', vetoMatchOnCard],
  ['prepare-session', prepareOnCard],
  ['summarize-session', summarizeOnCard],
  ['confirm-summary', confirmOnCard],
  ['accept-request', acceptRequestOnCard],
  ['decline-request', declineRequestOnCard],
  ['accept-goal', acceptGoalOnCard],
  ['comment-goal', commentOnGoalCard],
  ['review-goal', reviewGoalOnCard],
  ['answer-round', answerRoundOnCard],
  ['pass-round', passRoundOnCard],
  ['say-balance', sayBalanceOnCard],
  ['nudge-partner', nudgeOnCard],
  ['ask-waiting-end', askWaitingEndOnCard],
  ['show-waiting', showWaitingOnCard],
  ['end-waiting', endWaitingOnCard],
]);
