// Says at once when SECRET_KEY is not the one under which the data was written, by proofs that are kept with the data.
import type { Config } from './config.js';
import { deleteOtherProofs, findAnyKey, findProofs, insertProof } from './vault-store.js';
import {
  encrypt,
  tryDecrypt,
  unwrapWith,
  type WrappingKey,
  type WrappingKeys,
  wrappingKeys,
} from './wrapping.js';

type SecretConfig = Pick<Config, 'secretKey' | 'secretKeyPrevious'>;

/**
 * There is a proof for each secret under which something may be wrapped: two while SECRET_KEY is changed. A server
 * that can't read them all would fail later, for some people only.
 * @throws Error that says which setting to change
 */
export async function checkSecretKey({ secretKey, secretKeyPrevious }: SecretConfig): Promise<WrappingKeys> {
  const keys = wrappingKeys({ secretKey, previousSecretKey: secretKeyPrevious });
  const proofs = await findProofs();
  const isReadable = proofs.every(
    ({ _id, sealed }) => proves(keys.current, _id, sealed) || proves(keys.previous, _id, sealed),
  );
  if (!isReadable) throw new Error(wrongSecret(keys));
  if (proofs.length === 0) await checkWithoutProof(keys);
  await addProof(keys.current);
  return keys;
}

/** Once nothing is wrapped under another secret. */
export async function forgetOtherSecrets({ current }: WrappingKeys): Promise<void> {
  await deleteOtherProofs(current.id);
}

/** Of a first start, or of data from before there were proofs. */
async function checkWithoutProof(keys: WrappingKeys): Promise<void> {
  const record = await findAnyKey();
  if (!record) return;
  const one = { owner: record._id, wrapped: record.wrapped };
  if (!unwrapWith(keys.current, one) && !unwrapWith(keys.previous, one)) throw new Error(wrongSecret(keys));
  // Which of the two the other keys need is not known until they are wrapped anew.
  if (keys.previous) await addProof(keys.previous);
}

async function addProof(key: WrappingKey): Promise<void> {
  await insertProof({ _id: key.id, sealed: encrypt(key.bytes, 'the secret is the right one', key.id) });
}

function proves(key: WrappingKey | undefined, id: string, sealed: string): boolean {
  return key !== undefined && tryDecrypt(key.bytes, sealed, id) !== undefined;
}

function wrongSecret({ previous }: WrappingKeys): string {
  const set = previous ? 'SECRET_KEY and SECRET_KEY_PREVIOUS together do' : 'SECRET_KEY does';
  return `${set} not open all that is kept sealed in this database, so nothing is served.
Set SECRET_KEY to the one with which the data was written. If you are changing it, set SECRET_KEY to the new one,
SECRET_KEY_PREVIOUS to the one before, and run: npm run keys -- rotate`;
}
