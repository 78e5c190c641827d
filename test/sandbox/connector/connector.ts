// Plays the Bot Connector for Teams: signs what it sends to the bot, and takes what the bot sends to chats.
import type { Express, Request, Response } from 'express';
import { z } from 'zod';
import { BOT_AUDIENCE, type Entra } from '../entra/entra.js';
import { createDouble, type RunningDouble } from '../kit/double.js';
import { listen } from '../kit/listen.js';
import { createSigner, hourFromNow, type Signer } from '../kit/signer.js';
import type { World } from '../world.js';
import { serveChatPages } from './chat-pages.js';
import { type Chat, type Chats, createChats, type Message } from './chats.js';

export const TOKEN_ISSUER = 'https://api.botframework.com';
/** Where an installation finds the connector's metadata. */
export const METADATA_PATH = '/v1/.well-known/openidconfiguration';
/** Teams' limit for a bot's message, in bytes of UTF-16. */
const MAX_MESSAGE_BYTES = 100 * 1024;

export type BotAnswer = { status: number; body: unknown };

export type Connector = RunningDouble & {
  /** Where the bot listens; set once the product runs. */
  setBotEndpoint(url: string): void;
  chatUrl(oid: string): string;
  messages(oid: string): readonly Message[];
  /** Adds the app for the person, as Teams does: twice the same news. */
  install(oid: string): Promise<void>;
  say(oid: string, text: string): Promise<BotAnswer>;
  /** Presses a card's Action.Execute. */
  execute(
    oid: string,
    action: { verb: string; data: Record<string, unknown>; messageId?: string },
  ): Promise<BotAnswer>;
  /** Presses the Action.Submit that an older client falls back to. */
  submit(oid: string, value: Record<string, unknown>, messageId: string): Promise<BotAnswer>;
  /** Sends any activity with any token claims, also wrong ones. */
  sendRaw(activity: Record<string, unknown>, claims?: Record<string, unknown>): Promise<BotAnswer>;
};

export async function startConnector(world: World, { entra }: { entra: Entra }): Promise<Connector> {
  const { app, diary, faults } = createDouble('connector', { world });
  const signer = await createSigner('connector-1', { endorsements: ['msteams'] });
  const chats = createChats(world);
  let botEndpoint = '';
  let url = '';
  const send = async (
    activity: Record<string, unknown>,
    claims: Record<string, unknown> = {},
  ): Promise<BotAnswer> => {
    const token = await channelToken(signer, { world, url, claims });
    const response = await fetch(botEndpoint, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    const body = text === '' ? undefined : parseJson(text);
    diary.record({
      service: 'connector',
      ts: world.now().toISOString(),
      method: 'POST',
      path: '/api/messages',
      requestHeaders: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: activity,
      status: response.status,
      responseHeaders: Object.fromEntries(response.headers),
      responseBody: body,
      inbound: true,
    });
    return { status: response.status, body };
  };
  const activityOf = (oid: string, fields: Record<string, unknown>) =>
    envelope(world, { chat: chats.of(oid), url, fields });

  servePublicKeys(app, { signer, url: () => url });
  serveConversations(app, { world, entra, chats });
  const connector: Omit<Connector, keyof RunningDouble> = {
    setBotEndpoint: (endpoint) => {
      botEndpoint = endpoint;
    },
    chatUrl: (oid) => `${url}/chat/${encodeURIComponent(oid)}`,
    messages: (oid) => chats.of(oid).messages,
    install: async (oid) => {
      const chat = chats.of(oid);
      chat.isInstalled = true;
      await send(activityOf(oid, { type: 'installationUpdate', action: 'add' }));
      const membersAdded = [{ id: botId(world) }, { id: chat.userId, aadObjectId: oid }];
      await send(activityOf(oid, { type: 'conversationUpdate', membersAdded }));
    },
    say: async (oid, text) => {
      const message = chats.add(chats.of(oid), 'person', { type: 'message', text });
      return send(activityOf(oid, { type: 'message', text, textFormat: 'plain', id: message.id }));
    },
    execute: async (oid, { verb, data, messageId }) => {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const answer = await send(
        activityOf(oid, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value,
          ...(messageId ? { replyToId: messageId } : {}),
        }),
      );
      showReturnedCard(chats, chats.of(oid), { messageId, answer });
      return answer;
    },
    submit: (oid, value, messageId) =>
      send(activityOf(oid, { type: 'message', value, replyToId: messageId })),
    sendRaw: send,
  };
  await serveChatPages(app, { world, chats, connector });
  const running = await listen(app, { host: '127.0.0.1' });
  url = running.url;
  return { ...running, ...connector, diary, faults };
}

function botId(world: World): string {
  return `28:${world.botAppId}`;
}

type Envelope = { chat: Chat; url: string; fields: Record<string, unknown> };

function envelope(world: World, { chat, url, fields }: Envelope): Record<string, unknown> {
  const person = world.cast.find(({ oid }) => oid === chat.oid);
  return {
    id: crypto.randomUUID(),
    timestamp: world.now().toISOString(),
    channelId: 'msteams',
    serviceUrl: `${url}/`,
    from: { id: chat.userId, name: person?.name, aadObjectId: chat.oid },
    recipient: { id: botId(world), name: 'Waymark' },
    conversation: { id: chat.conversationId, conversationType: 'personal', tenantId: world.tenantId },
    channelData: { tenant: { id: world.tenantId } },
    locale: 'en-US',
    ...fields,
  };
}

type Claims = { world: World; url: string; claims: Record<string, unknown> };

function channelToken(signer: Signer, { world, url, claims }: Claims): Promise<string> {
  return signer.sign({
    iss: TOKEN_ISSUER,
    aud: world.botAppId,
    serviceurl: `${url}/`,
    ...hourFromNow(),
    ...claims,
  });
}

function servePublicKeys(app: Express, { signer, url }: { signer: Signer; url: () => string }): void {
  app.get(METADATA_PATH, (_req, res) => {
    res.json({
      issuer: TOKEN_ISSUER,
      jwks_uri: `${url()}/v1/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  app.get('/v1/keys', (_req, res) => void res.json(signer.jwks));
}

const outgoing = z.looseObject({
  type: z.enum(['message', 'typing']),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
});

type Setting = { world: World; entra: Entra; chats: Chats };

function serveConversations(app: Express, { world, entra, chats }: Setting): void {
  const take = async (req: Request, res: Response): Promise<Chat | undefined> => {
    const refusal = await refusalOf(req, { world, entra, chats });
    if (refusal) res.status(refusal.status).json({ error: { code: refusal.code, message: refusal.message } });
    return refusal ? undefined : chats.byConversation(String(req.params['conversation']));
  };
  app.post(
    ['/v3/conversations/:conversation/activities', '/v3/conversations/:conversation/activities/:activity'],
    async (req, res) => {
      const chat = await take(req, res);
      if (chat) res.status(201).json({ id: chats.add(chat, 'bot', req.body).id });
    },
  );
  app.put('/v3/conversations/:conversation/activities/:activity', async (req, res) => {
    const chat = await take(req, res);
    if (!chat) return;
    const message = chat.messages.find(({ id }) => id === req.params['activity']);
    if (!message) {
      res.status(404).json({ error: { code: 'ActivityNotFound', message: 'The activity was not found.' } });
      return;
    }
    chats.update(message, req.body);
    res.json({ id: message.id });
  });
}

type Refusal = { status: number; code: string; message: string };

async function refusalOf(req: Request, { world, entra, chats }: Setting): Promise<Refusal | undefined> {
  const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1] ?? '';
  const claims = await entra.verify(token, BOT_AUDIENCE).catch(() => undefined);
  if (claims?.['appid'] !== world.botAppId)
    return { status: 401, code: 'Unauthorized', message: 'Authorization has been denied for this request.' };
  const chat = chats.byConversation(String(req.params['conversation']));
  if (!chat) return { status: 404, code: 'ConversationNotFound', message: 'The conversation was not found.' };
  if (!chat.isInstalled)
    return { status: 403, code: 'MessageWritesBlocked', message: 'The bot is not installed for this user.' };
  const parsed = outgoing.safeParse(req.body);
  if (!parsed.success)
    return { status: 400, code: 'BadSyntax', message: parsed.error.issues[0]?.message ?? '' };
  if (Buffer.byteLength(JSON.stringify(req.body), 'utf16le') > MAX_MESSAGE_BYTES) {
    return { status: 413, code: 'MessageSizeTooBig', message: 'Message size too large.' };
  }
  return undefined;
}

/** What Teams does with a card that an invoke returns: it takes the place of the one that was pressed. */
function showReturnedCard(
  chats: Chats,
  chat: Chat,
  { messageId, answer }: { messageId: string | undefined; answer: BotAnswer },
): void {
  const returned = z
    .object({
      statusCode: z.literal(200),
      type: z.literal('application/vnd.microsoft.card.adaptive'),
      value: z.unknown(),
    })
    .safeParse(answer.body);
  const message = chat.messages.find(({ id }) => id === messageId);
  if (!message || !returned.success) return;
  const attachments = [
    { contentType: 'application/vnd.microsoft.card.adaptive', content: returned.data.value },
  ];
  chats.update(message, { type: 'message', attachments });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
