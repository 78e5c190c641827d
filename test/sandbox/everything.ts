// Starts the doubles and the product among them, seeded, with every page that a person could open.
import { type RunningServer, startServer } from '../../server.js';
import type { Person } from '../../shared/people/person.js';
import { readConfig } from '../../shared/platform/config.js';
import { buildPages } from './build-pages.js';
import {
  cast as builtInCast,
  groups as builtInGroups,
  pairs as builtInPairs,
  courses,
  lmsOnlyUsers,
} from './cast.js';
import { type Connector, METADATA_PATH, startConnector, TOKEN_ISSUER } from './connector/connector.js';
import { type Entra, startEntra } from './entra/entra.js';
import { freePort } from './free-port.js';
import { type Graph, startGraph } from './graph/graph.js';
import { type Home, startHome } from './home/home.js';
import { readCertificates } from './kit/certificates.js';
import { type Lms, startLms } from './lms/lms.js';
import { seed } from './seed.js';
import { startTeamsHost, type TeamsHost } from './teams-host/teams-host.js';
import { type CastMember, createWorld, type Pair, type World } from './world.js';

export type Running = {
  world: World;
  product: RunningServer;
  entra: Entra;
  graph: Graph;
  connector: Connector;
  lms: Lms;
  teams: TeamsHost;
  home: Home;
  /** By object id; nobody where the installation is remembered. */
  people: ReadonlyMap<string, Person>;
  stop(): Promise<void>;
};

export type EverythingOptions = {
  dataDir: string;
  logTo?: { write(line: string): void };
  cast?: { members: readonly CastMember[]; pairs: readonly Pair[] };
  /** Settings of the product in place of the sandbox's own. */
  settings?: Readonly<Record<string, string>>;
  /** What the clock shows at first; without it, the machine's time. */
  startsAt?: Date;
  /** Of an installation that comes back, or will: then it is not seeded, and whoever is in it came in by the doors. */
  remembered?: Remembered;
  /** Ports for the home page, tried in turn; any free one when absent. */
  homePorts?: readonly number[];
};

/** What an installation has stored of the outside world, and what would be different with each start otherwise. */
export type Remembered = {
  /** In the issuer of its learning platform, and in the addresses of line items. */
  lmsPort: number;
  /** In the service URL of each chat. */
  connectorPort: number;
  /** The object ids of those who had added the app. */
  installed: readonly string[];
};

const SECRET_KEY = 'the sandbox brings its own key; it protects nothing';

export async function startEverything(options: EverythingOptions): Promise<Running> {
  const world = createWorld({
    cast: options.cast?.members ?? builtInCast,
    pairs: options.cast?.pairs ?? builtInPairs,
    groups: options.cast ? [] : builtInGroups,
    lmsOnlyUsers,
    courses,
    tls: await readCertificates(sandboxTlsDir()),
    diaryFile: process.env['SANDBOX_DIARY'],
    startsAt: options.startsAt,
  });
  let homeUrl: string | undefined;
  const doubles = await startDoubles(world, { homeUrl: () => homeUrl, remembered: options.remembered });
  const product = await startProduct(world, doubles, options);
  const pages = await startPages(world, { doubles, product, ...options });
  homeUrl = pages.home.url;
  doubles.connector.setBotEndpoint(`${product.url}/api/messages`);
  doubles.lms.setTool({
    loginUrl: `${product.url}/lti/login`,
    launchUrl: `${product.url}/lti/launch`,
    jwksUrl: `${product.url}/lti/keys`,
  });
  world.onClockMoved(product.runDueJobs);
  const secretKey = options.settings?.['SECRET_KEY'] ?? SECRET_KEY;
  const people = options.remembered
    ? new Map<string, Person>()
    : await seed(world, { lms: doubles.lms, secretKey });
  const outside = [...Object.values(doubles), ...Object.values(pages)];
  return {
    world,
    product,
    ...doubles,
    ...pages,
    people,
    stop: async () => {
      await product.stop();
      await Promise.all(outside.map((part) => part.stop()));
    },
  };
}

type Doubles = Pick<Running, 'entra' | 'graph' | 'connector' | 'lms'>;

type DoublesOptions = { homeUrl: () => string | undefined; remembered: Remembered | undefined };

async function startDoubles(world: World, { homeUrl, remembered }: DoublesOptions): Promise<Doubles> {
  const entra = await startEntra(world);
  const [graph, connector, lms] = await Promise.all([
    startGraph(world, { entra }),
    startConnector(world, {
      entra,
      ...(remembered ? { ports: [remembered.connectorPort], installed: remembered.installed } : {}),
    }),
    startLms(world, { homeUrl, ...(remembered ? { ports: [remembered.lmsPort] } : {}) }),
  ]);
  return { entra, graph, connector, lms };
}

async function startProduct(
  world: World,
  doubles: Doubles,
  { dataDir, logTo, settings }: EverythingOptions,
): Promise<RunningServer> {
  const own = environment(world, doubles, { port: await freePort(), dataDir });
  const config = readConfig({ ...own, ...settings });
  return startServer(config, { now: world.now, pagesDir: await buildPages(), ...(logTo ? { logTo } : {}) });
}

type PagesOptions = { doubles: Doubles; product: RunningServer } & Pick<EverythingOptions, 'homePorts'>;

async function startPages(
  world: World,
  { doubles, product, homePorts }: PagesOptions,
): Promise<Pick<Running, 'teams' | 'home'>> {
  const { entra, graph, connector, lms } = doubles;
  const teams = await startTeamsHost(world, {
    tabUrl: `${product.url}/tab`,
    issueTabToken: (oid) => entra.issueTabToken(oid),
    chatUrl: connector.chatUrl,
    homeUrl: () => home.url,
  });
  const home: Home = await startHome(world, {
    services: [
      { name: 'Waymark', url: product.url, what: 'the product' },
      { name: 'Entra ID', url: entra.url, what: 'signs people in', diary: entra.diary },
      { name: 'Microsoft Graph', url: graph.url, what: 'calendars and people', diary: graph.diary },
      { name: 'Bot Connector', url: connector.url, what: 'carries the chats', diary: connector.diary },
      { name: 'LMS', url: lms.url, what: 'courses and gradebooks', diary: lms.diary },
      { name: 'Teams', url: teams.url, what: 'frames the tab' },
    ],
    links: { tab: teams.personUrl, chat: connector.chatUrl, course: lms.courseUrl },
    ...(homePorts ? { ports: homePorts } : {}),
  });
  return { teams, home };
}

function sandboxTlsDir(): string {
  const directory = process.env['WAYMARK_SANDBOX_TLS'];
  if (!directory) {
    throw new Error(
      'Start this through test/sandbox/launch.ts: it makes the certificates that Node must trust.',
    );
  }
  return directory;
}

function environment(
  world: World,
  { entra, graph, connector, lms }: Doubles,
  { port, dataDir }: { port: number; dataDir: string },
): Record<string, string> {
  return {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
    SECRET_KEY,
    ENTRA_TENANT_ID: world.tenantId,
    ENTRA_CLIENT_ID: world.clientId,
    ENTRA_CLIENT_SECRET: world.clientSecret,
    ENTRA_APP_ID_URI: world.appIdUri,
    ENTRA_AUTHORITY: entra.url,
    GRAPH_URL: graph.url,
    BOT_APP_ID: world.botAppId,
    BOT_APP_PASSWORD: world.botAppPassword,
    BOT_OPENID_METADATA_URL: `${connector.url}${METADATA_PATH}`,
    BOT_TOKEN_ISSUER: TOKEN_ISSUER,
    BOT_LOGIN_URL: entra.url,
    LTI_PRIVATE_HOSTS: new URL(lms.url).host,
  };
}
