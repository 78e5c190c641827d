// From a command's name to its handler; a refusal is an answer too.
import { CommandError } from '../command-error.js';
import { withDeadline } from '../engine/deadline.js';
import type { Document } from '../values/type-class.js';
import { catalogCommands } from './catalog-commands.js';
import { type Command, nonNegative, numberArg, type Server } from './command.js';
import { handshakeCommands } from './handshake.js';
import { indexCommands } from './index-commands.js';
import { refuseGenericOptions, refuseOtherOptions, withoutGeneric } from './options.js';
import { readingCommands } from './reading.js';
import { unsupportedCommands } from './unsupported-commands.js';
import { writingCommands } from './writing.js';

const commands: Readonly<Record<string, Command>> = {
  ...handshakeCommands,
  ...catalogCommands,
  ...indexCommands,
  ...readingCommands,
  ...writingCommands,
  ...unsupportedCommands,
};

export function runCommand(server: Server, command: Document): Document {
  try {
    return run(server, command);
  } catch (error) {
    if (error instanceof CommandError) return error.toReply();
    const problem = error instanceof Error ? error.message : String(error);
    return new CommandError(8, `The embedded database has a defect here: ${problem}`).toReply();
  }
}

/** What drivers ask in the old form of message, before they know the server. */
export function runHello(server: Server, command: Document): Document {
  const [name = ''] = Object.keys(command);
  if (['hello', 'isMaster', 'ismaster'].includes(name)) return runCommand(server, command);
  return new CommandError(
    352,
    `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade.`,
  ).toReply();
}

function run(server: Server, command: Document): Document {
  const [[name, target] = ['', undefined], ...fields] = Object.entries(command);
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!known)
    throw new CommandError(
      59,
      `no such command: '${name}'; it is not supported by the embedded database; to use it, set MONGODB_URI to a MongoDB server`,
    );
  const options = Object.fromEntries(fields);
  if (known.takes !== 'anything') {
    refuseGenericOptions(options);
    refuseOtherOptions(name, withoutGeneric(options), known.takes);
  }
  assertDatabase(command['$db']);
  const maxTimeMs = name === 'getMore' ? 0 : nonNegative('maxTimeMS', numberArg(command, 'maxTimeMS', 0));
  return withDeadline(maxTimeMs, () => known.run(server, { ...options, [name]: target }, target));
}

function assertDatabase(name: unknown): void {
  const isValid = typeof name === 'string' && /^[^/\\. "$\0]{1,63}$/.test(name);
  if (!isValid) throw new CommandError(73, `Invalid database name: '${String(name)}'`);
}
