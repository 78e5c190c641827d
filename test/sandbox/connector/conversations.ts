// The connector's API for bots: conversations, their activities, and their members.
import type { Express, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Entra } from '../entra/entra.js';
import { BOT_AUDIENCE } from '../entra/tokens.js';
import type { World } from '../world.js';
import type { Chat, Chats, Message } from './chats.js';
import { parse, parseMessage } from './message-check.js';
import type { RateLimits } from './rate-limits.js';
import { badSyntax, ConnectorRefusal, notFound, tooMany } from './refusal.js';

export type ConversationParts = {
  world: World;
  entra: Entra;
  chats: Chats;
  limits: RateLimits;
  url: () => string;
};

type Kind = Parameters<RateLimits['take']>[0];
/** Wraps a route about one conversation: the caller is the bot, it may write there, and not too often. */
type InChat = (kind: Kind, route: (req: Request, res: Response, chat: Chat) => void) => RequestHandler;

const ONE = '/v3/conversations/:conversation';
const ACTIVITY = `${ONE}/activities/:activity`;

export function serveConversations(app: Express, parts: ConversationParts): void {
  const { chats, limits } = parts;
  const inChat: InChat = (kind, route) => async (req, res) => {
    await assertBot(req, parts);
    const chat = chats.byConversation(String(req.params['conversation']));
    if (!chat) throw notFound('Conversation');
    assertRate(limits, kind, chat);
    assertInstalled(chat);
    route(req, res, chat);
  };
  app.post('/v3/conversations', async (req, res) => {
    await assertBot(req, parts);
    res.status(201).json(open(req.body, parts));
  });
  const post = inChat('sending', (req, res, chat) => {
    res.status(201).json({ id: chats.add(chat, 'bot', parseMessage(req.body)).id });
  });
  const put = inChat('other', (req, res, chat) => {
    const message = ownMessage(chat, req);
    chats.update(message, parseMessage(req.body));
    res.json({ id: message.id });
  });
  const remove = inChat('other', (req, res, chat) => {
    chats.remove(chat, ownMessage(chat, req).id);
    res.status(200).end();
  });
  app.post([`${ONE}/activities`, ACTIVITY], post);
  app.put(ACTIVITY, put);
  app.delete(ACTIVITY, remove);
  serveMembers(app, parts, inChat);
}

/** A bot changes what it wrote itself, and nothing else. */
function ownMessage(chat: Chat, req: Request): Message {
  const found = chat.messages.find(({ id, from }) => id === req.params['activity'] && from === 'bot');
  if (!found) throw notFound('Activity');
  return found;
}

function serveMembers(app: Express, { world }: ConversationParts, inChat: InChat): void {
  const accountOf = ({ oid, userId }: Chat) => {
    const person = world.cast.find((member) => member.oid === oid);
    return {
      id: userId,
      name: person?.name,
      aadObjectId: oid,
      givenName: person?.givenName,
      surname: person?.familyName,
      email: person?.email,
      userPrincipalName: person?.email,
      tenantId: world.tenantId,
      userRole: 'user',
    };
  };
  const all = inChat('reading', (_req, res, chat) => void res.json([accountOf(chat)]));
  const paged = inChat('reading', (_req, res, chat) => void res.json({ members: [accountOf(chat)] }));
  const one = inChat('reading', (req, res, chat) => {
    if (![chat.userId, chat.oid].includes(String(req.params['member']))) throw notFound('Member');
    res.json(accountOf(chat));
  });
  app.get(`${ONE}/members`, all);
  app.get(`${ONE}/pagedmembers`, paged);
  app.get(`${ONE}/members/:member`, one);
}

const account = z.looseObject({ id: z.string() });
const opening = z.looseObject({
  isGroup: z.literal(false).optional(),
  bot: account.optional(),
  members: z.array(account).length(1, 'a personal chat has one member besides the bot'),
  tenantId: z.string().optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
  activity: z.unknown().optional(),
});

/** Opens the chat with a person, which exists once: the same person gives the same chat. */
function open(body: unknown, { world, chats, limits, url }: ConversationParts): object {
  const { tenantId, channelData, members, activity } = parse(opening, body);
  if ((tenantId ?? channelData?.tenant?.id) !== world.tenantId)
    throw badSyntax('The tenantId is missing, or is not the organization of the person.');
  const wanted = members[0]?.id ?? '';
  if (wanted.includes('@'))
    throw badSyntax('A member is named by the 29: id or the object id, never by an address.');
  const chat = chats.byUser(wanted);
  if (!chat) throw notFound('Member');
  assertRate(limits, 'sending', chat);
  assertInstalled(chat);
  const first = activity === undefined ? undefined : chats.add(chat, 'bot', parseMessage(activity));
  return { id: chat.conversationId, serviceUrl: `${url()}/`, ...(first ? { activityId: first.id } : {}) };
}

async function assertBot(req: Request, { world, entra }: ConversationParts): Promise<void> {
  const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1] ?? '';
  const claims = await entra.verify(token, BOT_AUDIENCE).catch(() => undefined);
  if (claims?.['appid'] !== world.botAppId)
    throw new ConnectorRefusal(401, 'Unauthorized', 'Authorization has been denied for this request.');
}

function assertRate(limits: RateLimits, kind: Kind, { conversationId }: Chat): void {
  const waitMs = limits.take(kind, conversationId);
  if (waitMs > 0) throw tooMany(waitMs);
}

function assertInstalled({ isInstalled }: Chat): void {
  if (!isInstalled)
    throw new ConnectorRefusal(403, 'MessageWritesBlocked', 'The bot is not installed for this user.');
}
