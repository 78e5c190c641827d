// Lets one request overtake another between its reading and its saving: two doors in the same second, in the order that hurts.
import mongoose from 'mongoose';

type Save = 'insertOne' | 'updateOne' | 'updateMany' | 'deleteOne' | 'findOneAndUpdate';
type Keep = (...of: unknown[]) => Promise<unknown>;

export type Overtaking<Answer> = {
  /** Whose first save is held. */
  collection: string;
  save?: Save;
  /** Has read everything, and is about to save when the fast one happens. */
  slow: () => Promise<Answer>;
  fast: () => Promise<unknown>;
};

/**
 * The answer to the slow one, which is let go on when the fast one was answered.
 * @throws Error when the slow one was answered without having saved anything
 */
export async function overtake<Answer>({
  collection,
  save = 'updateOne',
  slow,
  fast,
}: Overtaking<Answer>): Promise<Answer> {
  const held = holdNext(collection, save);
  try {
    const answer = slow();
    const isHeld = await Promise.race([held.reached.then(() => true), answer.then(() => false)]);
    if (!isHeld) throw new Error(`Nothing was saved in ${collection}: ${JSON.stringify(await answer)}`);
    await fast();
    held.release();
    return await answer;
  } finally {
    held.release();
  }
}

function holdNext(collection: string, save: Save): { reached: Promise<void>; release(): void } {
  const target = mongoose.connection.collection(collection) as unknown as Record<Save, Keep>;
  const keep = target[save].bind(target);
  const [reached, isReached] = sign();
  const [released, release] = sign();
  const restore = () => void Reflect.deleteProperty(target, save);
  target[save] = async (...of) => {
    restore();
    isReached();
    await released;
    return keep(...of);
  };
  return {
    reached,
    release: () => {
      restore();
      release();
    },
  };
}

function sign(): [Promise<void>, () => void] {
  let give: () => void = () => undefined;
  const given = new Promise<void>((done) => {
    give = done;
  });
  return [given, give];
}
