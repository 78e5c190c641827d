// Seals private text with a random key per owner; the keys are kept wrapped by SECRET_KEY, and destroying one erases.
import { AppError } from './errors.js';
import { StoredDataError } from './stored-data-error.js';
import { deleteKey, findKey, findKeys, findOrInsertKey, type KeyRecord } from './vault-store.js';
import {
  encrypt,
  newWrapped,
  type Secrets,
  tryDecrypt,
  unwrapWith,
  type WrappingKeys,
  wrappingKeys,
} from './wrapping.js';

export type Sealed = { owner: string; sealed: string };

export type Vault = {
  /** @param owner `relationship:<id>`, `person:<id>`, `concern:<id>`, `request:<id>` or `tool:<name>`: who the text belongs to */
  seal(owner: string, text: string): Promise<string>;
  /**
   * @throws AppError `vault.erased` (410) when the owner's key was destroyed
   * @throws StoredDataError when the text is damaged or somebody else's
   */
  open(owner: string, sealed: string): Promise<string>;
  /** In the order of `sealed`; undefined for what was erased. */
  openMany(sealed: readonly Sealed[]): Promise<(string | undefined)[]>;
  /** Makes everything that was sealed for the owner unreadable for good. */
  destroy(owner: string): Promise<void>;
};

export function createVault(secrets: Secrets): Vault {
  const keys = wrappingKeys(secrets);
  return {
    seal: async (owner, text) => {
      const record = await findOrInsertKey(owner, newWrapped(keys, owner));
      return encrypt(unwrap(record, keys), text, owner);
    },
    open: async (owner, sealed) => {
      const record = await findKey(owner);
      if (!record) throw new AppError({ code: 'vault.erased', status: 410 });
      return decrypt(unwrap(record, keys), { owner, sealed });
    },
    openMany: (sealed) => openMany(sealed, keys),
    destroy: deleteKey,
  };
}

async function openMany(sealed: readonly Sealed[], keys: WrappingKeys): Promise<(string | undefined)[]> {
  const records = await findKeys([...new Set(sealed.map(({ owner }) => owner))]);
  const keyByOwner = new Map(records.map((record) => [record._id, unwrap(record, keys)] as const));
  return sealed.map((one) => {
    const key = keyByOwner.get(one.owner);
    return key && decrypt(key, one);
  });
}

function unwrap({ _id: owner, wrapped }: KeyRecord, { current, previous }: WrappingKeys): Buffer {
  const key = unwrapWith(current, { owner, wrapped }) ?? unwrapWith(previous, { owner, wrapped });
  if (key) return key;
  throw new Error("A private key can't be unwrapped: SECRET_KEY changed without SECRET_KEY_PREVIOUS.");
}

function decrypt(key: Buffer, { owner, sealed }: Sealed): string {
  const text = tryDecrypt(key, sealed, owner);
  if (text === undefined) throw new StoredDataError({ place: owner });
  return text;
}
