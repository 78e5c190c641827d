// From a command's name to its handler.
import { CommandError } from '../command-error.js';
import type { Document } from '../values.js';
import { catalogCommands } from './catalog-commands.js';
import type { Handler, Server } from './command.js';
import { handshakeCommands } from './handshake.js';
import { readingCommands } from './reading.js';
import { writingCommands } from './writing.js';

const commands: Readonly<Record<string, Handler>> = {
  ...handshakeCommands,
  ...catalogCommands,
  ...readingCommands,
  ...writingCommands,
};

/** The answer to a command; a refusal is an answer too. */
export function runCommand(server: Server, command: Document): Document {
  try {
    const [name = ''] = Object.keys(command);
    const handler = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!handler)
      throw new CommandError(59, `no such command: '${name}'; it is not supported by the embedded database`);
    refuseTransaction(command);
    return handler(server, command);
  } catch (error) {
    if (error instanceof CommandError) return error.toReply();
    return new CommandError(8, error instanceof Error ? error.message : 'unknown error').toReply();
  }
}

function refuseTransaction(command: Document): void {
  const isTransaction = 'txnNumber' in command || 'startTransaction' in command;
  if (!isTransaction) return;
  throw new CommandError(
    20,
    'Transaction numbers are only allowed on a replica set member or mongos; transactions are not supported by the embedded database',
  );
}
