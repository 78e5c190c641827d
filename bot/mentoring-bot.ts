// The conversation: who writes is found first, then the matching handler answers.
import {
  ActivityHandler,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import type { Context } from '../shared/context.js';
import { hurryNotices } from '../shared/notices/notice-actions.js';
import { findOrCreateFromEntra } from '../shared/people/people-actions.js';
import type { Person } from '../shared/people/person.js';
import { forgetConversation, keepConversation, takeActivity } from './conversation-store.js';
import type { BotDeps } from './deps.js';
import { replyTo } from './handlers/small-talk.js';
import { answerFromCard, answerFromSubmit } from './handlers/take-card-action.js';

/** Handles one activity; nothing of it outlives the turn. */
export class MentoringBot extends ActivityHandler {
  constructor(private readonly deps: BotDeps) {
    super();
    this.onMessage(async (turn, next) => {
      await this.onText(turn);
      await next();
    });
    this.onConversationUpdate(async (turn, next) => {
      await this.onArrival(turn);
      await next();
    });
    this.onInstallationUpdateAdd(async (turn, next) => {
      await this.onArrival(turn);
      await next();
    });
    this.onInstallationUpdateRemove(async (turn, next) => {
      const person = await this.personOf(turn);
      if (person) await forgetConversation(person.id);
      await next();
    });
  }

  protected override async onAdaptiveCardInvoke(
    turn: TurnContext,
    value: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const person = await this.personOf(turn);
    return answerFromCard(person && this.contextFor(person), value.action);
  }

  private async onText(turn: TurnContext): Promise<void> {
    if (!(await takeActivity(`${turn.activity.conversation.id}:${turn.activity.id ?? ''}`))) return;
    const person = await this.personOf(turn);
    if (person && turn.activity.value) await answerFromSubmit(turn, this.contextFor(person));
    else await replyTo(turn, person && { person, ctx: this.contextFor(person) });
  }

  private async onArrival(turn: TurnContext): Promise<void> {
    const isAdded =
      turn.activity.type === 'installationUpdate' || Boolean(turn.activity.membersAdded?.length);
    const person = isAdded ? await this.personOf(turn) : undefined;
    if (!person) return;
    const ctx = this.contextFor(person);
    await ctx.notify([person.id], { kind: 'welcome' });
    await hurryNotices(ctx);
  }

  private contextFor(person: Person): Context {
    return this.deps.contextFor(person);
  }

  /** The person who wrote, with the place of the chat kept for later. */
  private async personOf({ activity }: TurnContext): Promise<Person | undefined> {
    const oid = z.guid().safeParse(activity.from.aadObjectId);
    if (!oid.success) return undefined;
    const from = { tid: this.deps.config.tenantId, oid: oid.data, name: activity.from.name || oid.data };
    const person = await findOrCreateFromEntra(this.deps, from);
    if (
      activity.conversation.conversationType !== 'channel' &&
      activity.conversation.conversationType !== 'groupChat'
    ) {
      await keepConversation({
        personId: person.id,
        conversationId: activity.conversation.id,
        serviceUrl: activity.serviceUrl,
        userId: activity.from.id,
        botId: activity.recipient.id,
      });
    }
    return person;
  }
}
