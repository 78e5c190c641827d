// Who the server is, and what it can do.
import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import type { Command, Handler } from './command.js';

/** MongoDB 7.0: its commands and limits, without a replica set, and so without retryable writes. */
const MAX_WIRE_VERSION = 21;
const VERSION = [7, 0, 14, 0] as const;

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

const connectionStatus: Handler = () => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] },
  ok: 1,
});

const COMPATIBILITY = 'featureCompatibilityVersion';

const getParameter: Handler = (_server, command, target) => {
  if (target !== '*' && !(COMPATIBILITY in command))
    throw new CommandError(
      72,
      'no option found to get that is not left to MongoDB: not supported by the embedded database',
    );
  return { [COMPATIBILITY]: { version: VERSION.slice(0, 2).join('.') }, ok: 1 };
};

const ok: Handler = () => ({ ok: 1 });
/** Clients describe themselves here in ways that change from one driver to the next. */
const open = (run: Handler): Command => ({ run, takes: 'anything' });

export const handshakeCommands: Readonly<Record<string, Command>> = {
  hello: open(hello),
  isMaster: open(hello),
  ismaster: open(hello),
  ping: open(ok),
  buildInfo: open(buildInfo),
  buildinfo: open(buildInfo),
  connectionStatus: open(connectionStatus),
  getParameter: open(getParameter),
  startSession: open(ok),
  endSessions: open(ok),
  refreshSessions: open(ok),
  killSessions: open(ok),
};
