// Ends what a request does between two writes, as a process that dies there does.
import mongoose from 'mongoose';

const WRITES = [
  'insertOne',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
] as const;
type Keep = (...of: unknown[]) => Promise<unknown>;

/**
 * What the given does once so many writes to these collections were made, and no further.
 * @returns whether it was interrupted at all
 */
export async function interrupted(
  { collections, after }: { collections: readonly string[]; after: number },
  act: () => Promise<unknown>,
): Promise<boolean> {
  let made = 0;
  let isDead = false;
  const restores = collections.flatMap((name) => {
    const target = mongoose.connection.collection(name) as unknown as Record<(typeof WRITES)[number], Keep>;
    return WRITES.map((write) => {
      const keep = target[write].bind(target);
      target[write] = async (...of) => {
        isDead ||= made === after;
        if (isDead) throw new Error('The process has ended here.');
        made += 1;
        return keep(...of);
      };
      return () => void Reflect.deleteProperty(target, write);
    });
  });
  try {
    await act();
  } finally {
    for (const restore of restores) restore();
  }
  return isDead;
}
