// Keeps the key pair with which Waymark signs what it says to platforms.
import { z } from 'zod';
import { collection } from '../platform/records.js';

const toolKey = z.object({
  id: z.literal('current'),
  kid: z.string(),
  /** PKCS #8, sealed. */
  sealedPrivateKey: z.string(),
  publicJwk: z.record(z.string(), z.unknown()),
});
export type StoredToolKey = Omit<z.infer<typeof toolKey>, 'id'>;

const ToolKeys = collection('tool-keys', { schema: toolKey });

export async function findToolKey(): Promise<StoredToolKey | undefined> {
  return ToolKeys.one({ _id: 'current' });
}

/** The stored key: the given one, or the one that another process stored first. */
export async function insertToolKey(fresh: StoredToolKey): Promise<StoredToolKey> {
  return ToolKeys.put({ _id: 'current' }, fresh);
}
