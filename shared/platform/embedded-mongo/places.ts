// Where the files of a running database are: its socket, and the file that tells others its URI.
import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Other processes of the product find the running database here. */
export function uriFileIn(directory: string): string {
  return join(directory, 'mongodb-uri');
}

/** The longest path that every Unix takes for a socket, in bytes. */
const LONGEST_SOCKET_PATH = 100;

/** Beside the data, or where its path is too long for that, in a directory for this user alone. */
export async function socketIn(directory: string): Promise<string> {
  const beside = join(directory, 'mongodb.sock');
  if (Buffer.byteLength(beside) <= LONGEST_SOCKET_PATH) return beside;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const shorter = join(tmpdir(), `embedded-mongo-${userId()}-${name}`);
  await mkdir(shorter, { recursive: true, mode: 0o700 });
  await assertOwn(shorter);
  await chmod(shorter, 0o700);
  return join(shorter, 'mongodb.sock');
}

export async function removeSocket(socket: string, directory: string): Promise<void> {
  await rm(socket, { force: true });
  if (dirname(socket) !== directory) await rmdir(dirname(socket));
}

/** In a shared temporary directory somebody else may have made it first. */
async function assertOwn(directory: string): Promise<void> {
  const found = await lstat(directory);
  if (!found.isDirectory() || found.uid !== userId())
    throw new Error(`${directory} belongs to somebody else: the database's socket can't be put there.`);
}

function userId(): number {
  return process.getuid?.() ?? 0;
}
