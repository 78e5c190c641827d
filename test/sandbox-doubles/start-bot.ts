// A bot that takes everything down and answers what it is told, and the connector in front of it.
import express from 'express';
import { oidOf } from '../sandbox/cast.js';
import { type ConnectorOptions, startConnector } from '../sandbox/connector/connector.js';
import { startEntra } from '../sandbox/entra/entra.js';
import { listen } from '../sandbox/kit/listen.js';
import { type Reply, readReply, requestToken, startWorld } from './start-doubles.js';

export type Talk = Awaited<ReturnType<typeof startTalk>>;

export const MATEO = oidOf(3);
export const SOFIA = oidOf(9);

export const card = (more: object = {}) => ({ type: 'AdaptiveCard', version: '1.5', body: [], ...more });
export const cardMessage = (content: object) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

/** Mateo has the app; nobody else has. */
export async function startTalk(options: Omit<ConnectorOptions, 'entra'> = {}) {
  const world = await startWorld();
  const entra = await startEntra(world);
  const connector = await startConnector(world, { entra, ...options });
  const bot = await startBot();
  connector.setBotEndpoint(`${bot.url}/api/messages`);
  await connector.install(MATEO);
  bot.reset();
  const { body } = await requestToken(
    { world, entra },
    {
      client_id: world.botAppId,
      client_secret: world.botAppPassword,
      grant_type: 'client_credentials',
      scope: 'https://api.botframework.com/.default',
    },
  );
  const call = async (
    method: string,
    path: string,
    { body: content, token = '' }: Call = {},
  ): Promise<Reply> =>
    readReply(
      await fetch(`${connector.url}/v3/conversations${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token || String(body['access_token'])}`,
          'content-type': 'application/json',
        },
        ...(content === undefined ? {} : { body: JSON.stringify(content) }),
      }),
    );
  return {
    world,
    entra,
    connector,
    bot,
    call,
    post: (content: unknown, oid = MATEO) => call('POST', `${chatOf(oid)}/activities`, { body: content }),
    stop: async () => {
      await connector.stop();
      await entra.stop();
      await bot.stop();
    },
  };
}

type Call = { body?: unknown; token?: string };

export function chatOf(oid: string): string {
  return `/a%3Achat-${oid}`;
}

async function startBot() {
  const app = express();
  const activities: Record<string, unknown>[] = [];
  const tokens: string[] = [];
  let answer: { body: unknown; status: number } = { body: {}, status: 200 };
  app.post('/api/messages', express.json(), (req, res) => {
    activities.push(req.body);
    tokens.push(String(req.headers.authorization).replace('Bearer ', ''));
    res.status(answer.status).json(answer.body);
  });
  const { url, stop } = await listen(app, { host: '127.0.0.1' });
  return {
    url,
    stop,
    activities,
    tokens,
    answer: (body: unknown, status = 200) => {
      answer = { body, status };
    },
    reset: () => {
      answer = { body: {}, status: 200 };
      activities.length = 0;
      tokens.length = 0;
    },
  };
}
