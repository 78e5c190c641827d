// Plays the Bot Connector for Teams: takes what the bot writes, and brings it what people do.
import type { Express, Request } from 'express';
import type { Entra } from '../entra/entra.js';
import type { Service } from '../kit/diary.js';
import { createDouble, type RunningDouble } from '../kit/double.js';
import { listen } from '../kit/listen.js';
import { createSigner, type Signer } from '../kit/signer.js';
import type { World } from '../world.js';
import { type ChatLinks, serveChatPages } from './chat-pages.js';
import { createChats, type Message } from './chats.js';
import { serveConversations } from './conversations.js';
import { createPersonActions, type PersonActions } from './person-actions.js';
import { createRateLimits, type Limits } from './rate-limits.js';
import { answerError } from './refusal.js';
import { createToBot, TOKEN_ISSUER, type ToBot } from './to-bot.js';

export { TOKEN_ISSUER } from './to-bot.js';

/** Where an installation finds the connector's metadata. */
export const METADATA_PATH = '/v1/.well-known/openidconfiguration';

export type Connector = RunningDouble &
  PersonActions &
  Pick<ToBot, 'repeatNext' | 'hold'> & {
    /** Where the bot listens; set once the product runs. */
    setBotEndpoint(url: string): void;
    chatUrl(oid: string): string;
    messages(oid: string): readonly Message[];
    rotateKeys(): Promise<void>;
  };

export type ConnectorOptions = {
  entra: Entra;
  limits?: Limits;
  /** Where the chat page leads back to. */
  links?: ChatLinks;
  /** Tried in turn; any free port when absent. */
  ports?: readonly number[];
  /** Who has added the app before, which the bot has heard then. */
  installed?: readonly string[];
};

export async function startConnector(
  world: World,
  { entra, limits = 'documented', links = {}, ports, installed = [] }: ConnectorOptions,
): Promise<Connector> {
  let address = '';
  const url = () => address;
  const { app, diary, faults } = createDouble('connector', { world, serviceOf });
  const signer = await createSigner('connector', { endorsements: ['msteams'] });
  const chats = createChats(world);
  for (const oid of installed) chats.setInstalled(chats.of(oid), true);
  const toBot = createToBot({ world, signer, diary, url });
  const actions = createPersonActions({ world, chats, toBot, url });

  servePublicKeys(app, { signer, url });
  const rates = createRateLimits(limits, () => world.now().getTime());
  serveConversations(app, { world, entra, chats, limits: rates, url });
  await serveChatPages(app, { world, chats, actions, links });
  app.use(answerError);
  const running = await listen(app, { host: '127.0.0.1', ...(ports ? { ports } : {}) });
  address = running.url;
  return {
    ...running,
    ...actions,
    diary,
    faults,
    repeatNext: toBot.repeatNext,
    hold: toBot.hold,
    setBotEndpoint: toBot.setEndpoint,
    chatUrl: (oid) => `${address}/chat/${encodeURIComponent(oid)}`,
    messages: (oid) => chats.of(oid).messages,
    rotateKeys: signer.rotate,
  };
}

/** The keys stand at login.botframework.com, not at the connector; the chat pages are the sandbox's own. */
function serviceOf({ path }: Request): Service | undefined {
  if (path.startsWith('/v3/')) return 'connector';
  return path.startsWith('/v1/') ? 'entra' : undefined;
}

function servePublicKeys(app: Express, { signer, url }: { signer: Signer; url: () => string }): void {
  app.get(METADATA_PATH, (_req, res) => {
    res.json({
      issuer: TOKEN_ISSUER,
      jwks_uri: `${url()}/v1/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  app.get('/v1/keys', (_req, res) => void res.json(signer.jwks()));
}
