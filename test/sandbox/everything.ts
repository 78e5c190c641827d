// Starts the doubles and the product among them, with a program and its pairs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningServer, startServer } from '../../server.js';
import { findOrCreateFromEntra, keepDetails } from '../../shared/people/people-actions.js';
import type { Person } from '../../shared/people/person.js';
import { readConfig } from '../../shared/platform/config.js';
import { putProgram } from '../../shared/programs/program-actions.js';
import { startRelationship } from '../../shared/relationship/relationship-actions.js';
import { buildPages } from './build-pages.js';
import { cast as builtInCast, pairs as builtInPairs, courses, lmsOnlyUsers } from './cast.js';
import { type Connector, METADATA_PATH, startConnector, TOKEN_ISSUER } from './connector/connector.js';
import { type Entra, startEntra } from './entra/entra.js';
import { freePort } from './free-port.js';
import { type Graph, startGraph } from './graph/graph.js';
import { readCertificates } from './kit/certificates.js';
import { type CastMember, createWorld, type Pair, type World } from './world.js';

export type Running = {
  world: World;
  product: RunningServer;
  entra: Entra;
  graph: Graph;
  connector: Connector;
  /** By object id. */
  people: ReadonlyMap<string, Person>;
  stop(): Promise<void>;
};

export type EverythingOptions = {
  dataDir: string;
  logTo?: { write(line: string): void };
  cast?: { members: readonly CastMember[]; pairs: readonly Pair[] };
};

export const PROGRAM_ID = 'first-steps';
/** Days ago that the seeded relationships started: their first check-in is due. */
const STARTED_DAYS_AGO = 1;
const DAY = 24 * 60 * 60_000;

export async function startEverything({ dataDir, logTo, cast }: EverythingOptions): Promise<Running> {
  const world = createWorld({
    cast: cast?.members ?? builtInCast,
    pairs: cast?.pairs ?? builtInPairs,
    lmsOnlyUsers,
    courses,
    tls: await readCertificates(sandboxTlsDir()),
    diaryFile: process.env['SANDBOX_DIARY'],
  });
  const entra = await startEntra(world);
  const graph = await startGraph(world, { entra });
  const connector = await startConnector(world, { entra });
  const port = await freePort();
  const config = readConfig(environment(world, { port, dataDir, entra, graph, connector }));
  const pagesDir = await pages();
  const product = await startServer(config, { now: world.now, pagesDir, ...(logTo ? { logTo } : {}) });
  connector.setBotEndpoint(`${product.url}/api/messages`);
  world.onClockMoved(product.runDueJobs);
  const people = await seed(world);
  return {
    world,
    product,
    entra,
    graph,
    connector,
    people,
    stop: async () => {
      await product.stop();
      await Promise.all([entra.stop(), graph.stop(), connector.stop()]);
    },
  };
}

function sandboxTlsDir(): string {
  const directory = process.env['WAYMARK_SANDBOX_TLS'];
  if (!directory)
    throw new Error(
      'Start this through test/sandbox/launch.ts: it makes the certificates that Node must trust.',
    );
  return directory;
}

async function pages(): Promise<string> {
  const directory = fileURLToPath(new URL('../../.cache/pages', import.meta.url));
  return existsSync(join(directory, 'parent-origins.json')) && process.env['WAYMARK_PAGES_BUILT']
    ? directory
    : buildPages();
}

type Addresses = { port: number; dataDir: string; entra: Entra; graph: Graph; connector: Connector };

function environment(
  world: World,
  { port, dataDir, entra, graph, connector }: Addresses,
): Record<string, string> {
  return {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
    SECRET_KEY: 'the sandbox brings its own key; it protects nothing',
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
  };
}

async function seed(world: World): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  for (const { oid, name, email, timeZone, jobTitle } of world.cast) {
    const person = await findOrCreateFromEntra(
      { newId: () => `person-${oid}` },
      { tid: world.tenantId, oid, name, email, timeZone, jobTitle },
    );
    await keepDetails(person.id, { timeZone, jobTitle, email });
    people.set(oid, person);
  }
  const program = await putProgram({ id: PROGRAM_ID, title: 'First steps together', checkInEveryDays: 14 });
  for (const { mentorOid, menteeOid } of world.pairs) {
    const [mentor, mentee] = [people.get(mentorOid), people.get(menteeOid)];
    if (!mentor || !mentee) continue;
    await startRelationship({
      id: `${mentorOid}-${menteeOid}`,
      programId: program.id,
      members: [
        { personId: mentor.id, role: 'mentor' },
        { personId: mentee.id, role: 'mentee' },
      ],
      status: 'active',
      startedAt: new Date(world.startedAt.getTime() - STARTED_DAYS_AGO * DAY),
    });
  }
  return people;
}
