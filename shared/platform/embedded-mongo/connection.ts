// One client: takes its messages in order, and answers each when all that it saw or wrote is on disk.
import type { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Server } from './commands/command.js';
import { runCommand, runHello } from './commands/table.js';
import { encodeReply, messagesIn, OP_QUERY, parseMessage } from './wire.js';

/**
 * Resolves when the connection is over: the client left, or sent what is no message of the protocol.
 * @throws the disk's error: memory is ahead of it, so nothing may be answered any more, on any connection
 */
export async function serveConnection(socket: Socket, server: Server): Promise<void> {
  try {
    await pipeline(socket, (chunks) => repliesTo(chunks, server), socket);
  } catch (error) {
    if (!endsConnection(error)) throw error;
  } finally {
    socket.destroy();
  }
}

async function* repliesTo(chunks: AsyncIterable<Buffer>, server: Server): AsyncGenerator<Buffer> {
  for await (const message of messagesIn(chunks)) {
    const request = parseMessage(message);
    const reply =
      request.opCode === OP_QUERY ? runHello(server, request.command) : runCommand(server, request.command);
    await server.catalog.storage.synced();
    if (!request.isSilent) yield encodeReply(request, reply);
  }
}

/** Errors of sockets, streams and the protocol carry a code, such as ECONNRESET. */
function endsConnection(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
