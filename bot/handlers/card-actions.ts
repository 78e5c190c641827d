// Everything that can be pressed on a card, by its verb: what it does, and the card that stands there afterwards.
import type { Card } from '../../shared/cards/card.js';
import type { Context } from '../../shared/context.js';
import { answerCheckInOnCard } from './answer-check-in.js';
import { answerMatchCheckOnCard, askMatchEndOnCard, showMatchCheckOnCard } from './answer-match-check.js';
import { acceptRequestOnCard, declineRequestOnCard } from './answer-request.js';
import { answerRoundOnCard, passRoundOnCard } from './answer-round.js';
import { sayBalanceOnCard } from './say-balance.js';
import { askVetoOnCard, showMatchOnCard, vetoMatchOnCard } from './veto-match.js';
import { acceptGoalOnCard, commentOnGoalCard, reviewGoalOnCard } from './work-on-goal.js';

/** @throws ZodError for data that is not what the card sends, and what its use case throws */
export type CardAction = (ctx: Context, data: unknown) => Promise<Card>;

export const cardActions: ReadonlyMap<unknown, CardAction> = new Map([
  ['answer-check-in', answerCheckInOnCard],
  ['answer-match-check', answerMatchCheckOnCard],
  ['ask-match-end', askMatchEndOnCard],
  ['ask-veto', askVetoOnCard],
  ['show-match', showMatchOnCard],
  ['show-match-check', showMatchCheckOnCard],
  ['veto-match', vetoMatchOnCard],
  ['accept-request', acceptRequestOnCard],
  ['decline-request', declineRequestOnCard],
  ['accept-goal', acceptGoalOnCard],
  ['comment-goal', commentOnGoalCard],
  ['review-goal', reviewGoalOnCard],
  ['answer-round', answerRoundOnCard],
  ['pass-round', passRoundOnCard],
  ['say-balance', sayBalanceOnCard],
]);
