// Group commit: whoever waits at the same time shares one synced batch, and nobody goes on before it is on disk.

export type Operation = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

export type GroupCommit = {
  add(operation: Operation): void;
  /** Resolves when all that was added so far is on disk. Rejects, and from then on always, when a batch failed. */
  synced(): Promise<void>;
};

/**
 * Everything added while a batch is being written goes into the next one. What one command adds in one turn of the
 * event loop is never split over two batches, so a killed process leaves whole commands.
 */
export function createGroupCommit(writeSynced: (batch: Operation[]) => Promise<void>): GroupCommit {
  let pending: Operation[] = [];
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const flush = async () => {
    await writing;
    const batch = pending;
    pending = [];
    next = undefined;
    writing = writeSynced(batch).catch((cause: unknown) => {
      throw new Error('The disk refused a batch.', { cause });
    });
    await writing;
  };
  return {
    add: (operation) => {
      pending.push(operation);
    },
    synced: () => {
      if (pending.length > 0) next ??= flush();
      return next ?? writing;
    },
  };
}
