// Takes what was pressed on a card: by Action.Execute, or by Action.Submit where a client knows no other.
import type { AdaptiveCardInvokeResponse, TurnContext } from 'botbuilder';
import { ZodError, z } from 'zod';
import type { Card } from '../../shared/cards/card.js';
import type { Context } from '../../shared/context.js';
import { t } from '../../shared/i18n/translate.js';
import { toAppError } from '../../shared/platform/http-errors.js';
import { cardMessage } from '../card-message.js';
import { cardActions } from './card-actions.js';

type Pressed = { verb: unknown; data: unknown };

const submitted = z.looseObject({ verb: z.string() }).catch({ verb: '' });

/** Always HTTP 200 with something to show: clients show nothing for other answers. */
export async function answerFromCard(
  ctx: Context | undefined,
  pressed: Pressed,
): Promise<AdaptiveCardInvokeResponse> {
  const card = ctx ? await outcomeOf(ctx, pressed) : t('bot.stranger');
  if (typeof card !== 'string')
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card as Record<string, unknown>,
    };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: card as never };
}

export async function answerFromSubmit(turn: TurnContext, ctx: Context): Promise<void> {
  const { verb, ...data } = submitted.parse(turn.activity.value);
  const outcome = await outcomeOf(ctx, { verb, data });
  if (typeof outcome === 'string') {
    await turn.sendActivity(outcome);
    return;
  }
  const message = cardMessage(outcome);
  const { replyToId } = turn.activity;
  if (replyToId) await turn.updateActivity({ ...message, id: replyToId });
  else await turn.sendActivity(message);
}

/** The card as it is afterwards, or a sentence that says what to do. */
async function outcomeOf(ctx: Context, { verb, data }: Pressed): Promise<Card | string> {
  const act = cardActions.get(verb);
  if (!act) return t('cards.unknownAction');
  try {
    return await act(ctx, data);
  } catch (thrown) {
    if (thrown instanceof ZodError) return t('cards.invalid', { problem: thrown.issues[0]?.message ?? '' });
    const error = toAppError(thrown);
    if (error.status >= 500) ctx.log.error({ err: thrown }, 'a card could not be handled');
    return t(`errors.${error.code}`, error.params);
  }
}
