// The composition root: the only file that knows the product and all three doors.
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { botDoor } from './bot/router.js';
import { ltiDoor } from './lti-tool/router.js';
import type { Actor, Context } from './shared/context.js';
import {
  domainDepartures,
  domainJobs,
  domainPersonalData,
  domainRenamings,
  domainWaitingSources,
} from './shared/domains.js';
import { t } from './shared/i18n/translate.js';
import { trainedAmong } from './shared/learning/learning-actions.js';
import { knownPairs, pairsElsewhere } from './shared/mentoring/relationship/relationship-actions.js';
import { createGraphCalendar } from './shared/mentoring/sessions/graph-calendar.js';
import { noCalendar } from './shared/mentoring/sessions/no-calendar.js';
import { migrations } from './shared/migrations/migrations.js';
import { addNotices, DELIVERY_JOB, refreshSentNotices } from './shared/notices/notice-actions.js';
import { createGraphAccounts } from './shared/people/graph-accounts.js';
import { createGraphDirectory } from './shared/people/graph-directory.js';
import { finishMerges } from './shared/people/merge-actions.js';
import { peoplePersonalData } from './shared/people/people-personal-data.js';
import type { Person } from './shared/people/person.js';
import type { Config } from './shared/platform/config.js';
import { type Database, openDatabase } from './shared/platform/db.js';
import { createEntra, type Entra } from './shared/platform/entra.js';
import { answerErrors, refuseUnknownAddress } from './shared/platform/http-errors.js';
import { startTimetable, type Timetable } from './shared/platform/jobs.js';
import { createLogger, type Logger } from './shared/platform/logger.js';
import { migrate } from './shared/platform/migrations.js';
import { checkSecretKey } from './shared/platform/secret-check.js';
import { createVault } from './shared/platform/vault.js';
import { type AccountsPort, noAccounts } from './shared/ports/accounts-port.js';
import type { CalendarPort } from './shared/ports/calendar-port.js';
import { noDirectory } from './shared/ports/directory-port.js';
import { consentsOf } from './shared/programs/enrollment/consent-actions.js';
import { workingHoursOf } from './shared/programs/enrollment/working-hours.js';
import { tabRouter } from './teams-app/router.js';

export type ServerOptions = {
  /** The clock of everything but the validity of tokens. */
  now(): Date;
  /** The directory of the built pages. */
  pagesDir: string;
  /** Where log lines go; standard output when absent. */
  logTo?: { write(line: string): void };
};

export type RunningServer = {
  /** Where it listens on this machine. */
  url: string;
  /** Does all work that is due, now. */
  runDueJobs(): Promise<void>;
  /** Lets requests in flight and running jobs finish, and closes the database. */
  stop(): Promise<void>;
};

/** @throws Error that says what to change when the database or the port can't be had */
export async function startServer(config: Config, options: ServerOptions): Promise<RunningServer> {
  const log = createLogger(config.logLevel, options.logTo);
  const vault = createVault({ secretKey: config.secretKey, previousSecretKey: config.secretKeyPrevious });
  const database = await openDatabase(config, log, async (db) => {
    await checkSecretKey(config);
    await migrate(db, { migrations, needs: { vault, log }, log });
  });
  try {
    let timetable: Timetable | undefined;
    const product = assemble(config, { log, vault, wake: (job) => timetable?.wake(job), ...options });
    await finishMerges(product.systemContext());
    const app = createApp(config, { ...product, database, log, pagesDir: options.pagesDir });
    const http = await listen(app, config.port);
    timetable = await startTimetable({ jobs: product.jobs, systemContext: product.systemContext, log });
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    log.info({ url, tab: Boolean(config.entra), bot: Boolean(config.bot) }, 'Waymark is ready');
    const parts = { http, timetable, database };
    return { url, runDueJobs: timetable.runDue, stop: () => stop(parts) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

type Product = ReturnType<typeof assemble>;

type Assembly = ServerOptions & Pick<Context, 'log' | 'vault' | 'wake'>;

function assemble(config: Config, { log, vault, wake, now, pagesDir }: Assembly) {
  const entra = config.entra && createEntra(config.entra);
  const calendar = appCalendar(config, entra);
  const clock = { now, newId: randomUUID };
  const contextOf = (person: Person) => contextFor(personActor(person), { calendar, directory: noDirectory });
  const lti = ltiDoor({
    ...clock,
    log,
    vault,
    publicUrl: config.publicUrl,
    privateHosts: config.ltiPrivateHosts,
    pagesDir,
    contextFor: contextOf,
  });
  const base = {
    ...clock,
    log,
    wake,
    notify: async (personIds, notice) => {
      await addNotices({ ...clock, hoursOf: workingHoursOf }, personIds, notice);
      wake(DELIVERY_JOB);
    },
    refreshNotices: async (personId, about) => {
      await refreshSentNotices(clock, personId, about);
      wake(DELIVERY_JOB);
    },
    pairsOf: knownPairs,
    pairsElsewhere,
    trainedAmong,
    consentsOf,
    accounts: appAccounts(config, entra, log),
    grades: lti.grades,
    waitingSources: domainWaitingSources,
    departures: domainDepartures,
    vault,
  } satisfies Partial<Context>;
  const contextFor = (actor: Actor, ports: Pick<Context, 'calendar' | 'directory'>): Context => ({
    ...base,
    actor,
    ...ports,
    renamings: [...domainRenamings, ...(bot ? [bot.renaming] : [])],
    personalData: [...domainPersonalData, ...(bot ? [bot.personalData] : []), peoplePersonalData],
  });
  const bot = config.bot && botDoor({ config: config.bot, log, newId: randomUUID, contextFor: contextOf });
  return {
    entra,
    bot,
    lti,
    contextFor,
    systemContext: () => contextFor({ kind: 'system' }, { calendar, directory: noDirectory }),
    jobs: [...domainJobs, ...(bot?.jobs ?? [])],
  };
}

function appCalendar(config: Config, entra: Entra | undefined): CalendarPort {
  if (!config.entra || !entra) return noCalendar;
  return createGraphCalendar({ graphUrl: config.entra.graphUrl, kind: 'app', token: entra.graphTokenAsApp });
}

function appAccounts(config: Config, entra: Entra | undefined, log: Logger): AccountsPort {
  if (!config.entra || !entra) return noAccounts;
  const { graphUrl, tenantId } = config.entra;
  return createGraphAccounts({ graphUrl, tenantId, log, token: entra.graphTokenAsApp });
}

type AppParts = Product & { database: Database; log: Logger; pagesDir: string };

function createApp(config: Config, parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  // A reverse proxy on a private address says whose request it passes on; each has a limit of its own.
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.use(helmet({ contentSecurityPolicy: false, frameguard: false, crossOriginResourcePolicy: false }));
  app.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));
  app.get('/readyz', async (_req, res) => {
    const isReady = await parts.database.isReady();
    res.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'the database does not answer' });
  });
  app.use('/pages', express.static(parts.pagesDir, { index: false, immutable: true, maxAge: '365d' }));
  app.use(parts.lti.router);
  if (parts.bot) app.use(parts.bot.router);
  if (config.entra && parts.entra) app.use(tab(config.entra.graphUrl, parts.entra, parts));
  app.use(refuseUnknownAddress());
  app.use(answerErrors({ t, log: parts.log }));
  return app;
}

function tab(graphUrl: string, entra: Entra, parts: AppParts) {
  return tabRouter({
    entra,
    newId: randomUUID,
    pagesDir: parts.pagesDir,
    contextFor: ({ person, roles, graphToken }) =>
      parts.contextFor(personActor(person, roles), {
        calendar: createGraphCalendar({ graphUrl, kind: 'delegated', token: graphToken }),
        directory: createGraphDirectory({ graphUrl, log: parts.log, token: graphToken }),
      }),
  });
}

function personActor(person: Person, roles: readonly 'administrator'[] = []): Actor {
  return { kind: 'person', personId: person.id, personIds: [person.id], roles };
}

function listen(app: Express, port: number): Promise<Server> {
  const http = createServer(app);
  return new Promise((done, fail) => {
    http.once('error', fail);
    http.listen(port, () => done(http));
  });
}

async function stop({
  http,
  timetable,
  database,
}: {
  http: Server;
  timetable: Timetable;
  database: Database;
}) {
  const closed = new Promise<void>((done) => http.close(() => done()));
  // A connection that answers its last request becomes idle only then.
  const sweep = setInterval(() => http.closeIdleConnections(), 100);
  await timetable.stop();
  await closed;
  clearInterval(sweep);
  await database.close();
}
