// Who the server is, and what it can do.
import { Int32, Long } from 'bson';
import type { Handler } from './command.js';

/** MongoDB 7.0: its commands and limits, without sessions' retryable writes and without a replica set. */
const MAX_WIRE_VERSION = 21;
const VERSION = [7, 0, 14, 0] as const;

const ok: Handler = () => ({ ok: 1 });

const hello: Handler = () => ({
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  maxBsonObjectSize: new Int32(16 * 1024 * 1024),
  maxMessageSizeBytes: new Int32(48_000_000),
  maxWriteBatchSize: new Int32(100_000),
  localTime: new Date(),
  logicalSessionTimeoutMinutes: new Int32(30),
  minWireVersion: new Int32(0),
  maxWireVersion: new Int32(MAX_WIRE_VERSION),
  readOnly: false,
  ok: 1,
});

const buildInfo: Handler = () => ({
  version: VERSION.slice(0, 3).join('.'),
  versionArray: VERSION.map((part) => new Int32(part)),
  gitVersion: 'embedded',
  modules: [],
  storageEngines: ['embedded'],
  maxBsonObjectSize: new Int32(16 * 1024 * 1024),
  bits: new Int32(64),
  debug: false,
  ok: 1,
});

const serverStatus: Handler = () => ({
  host: 'embedded',
  version: VERSION.slice(0, 3).join('.'),
  process: 'embedded-mongo',
  pid: Long.fromNumber(process.pid),
  uptime: process.uptime(),
  localTime: new Date(),
  ok: 1,
});

const connectionStatus: Handler = () => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] },
  ok: 1,
});

export const handshakeCommands: Readonly<Record<string, Handler>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: ok,
  buildInfo,
  buildinfo: buildInfo,
  serverStatus,
  connectionStatus,
  getParameter: () => ({ featureCompatibilityVersion: { version: '7.0' }, ok: 1 }),
  startSession: ok,
  endSessions: ok,
  refreshSessions: ok,
  killSessions: ok,
  killAllSessions: ok,
  logout: ok,
};
