// One client: reads its messages in order, and answers each when its writes are on disk.
import type { Socket } from 'node:net';
import type { Server } from './commands/command.js';
import { runCommand } from './commands/table.js';
import { encodeReply, messageLength, ProtocolError, parseMessage } from './wire.js';

/** @param onDiskFailure memory is ahead of the disk: nothing may be answered any more */
export function serveConnection(
  socket: Socket,
  server: Server,
  onDiskFailure: (error: unknown) => void,
): void {
  let buffer = Buffer.alloc(0);
  let working = Promise.resolve();
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    try {
      for (
        let length = messageLength(buffer);
        length && buffer.length >= length;
        length = messageLength(buffer)
      ) {
        const message = Buffer.from(buffer.subarray(0, length));
        buffer = buffer.subarray(length);
        working = working.then(() => answer(message));
      }
    } catch (error) {
      close(error);
    }
  });

  const answer = async (message: Buffer) => {
    if (socket.destroyed) return;
    try {
      const request = parseMessage(message);
      const reply = runCommand(server, request.command);
      await server.catalog.storage.synced().catch(onDiskFailure);
      if (!request.isSilent && !socket.destroyed) socket.write(encodeReply(request, reply));
    } catch (error) {
      close(error);
    }
  };

  const close = (error: unknown) => {
    socket.destroy();
    if (!(error instanceof ProtocolError)) throw error;
  };
}
