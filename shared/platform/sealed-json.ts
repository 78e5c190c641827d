// Keeps data sealed: what a schema describes goes into the vault as text, and comes out checked.
import type { z } from 'zod';
import { AppError } from './errors.js';
import { StoredDataError } from './stored-data-error.js';
import type { Vault } from './vault.js';

type Sealing = { vault: Vault };

/** @param owner as the vault has it */
export async function sealJson<Value>({ vault }: Sealing, owner: string, value: Value): Promise<string> {
  return vault.seal(owner, JSON.stringify(value));
}

/**
 * Undefined once the owner's key was destroyed.
 * @throws StoredDataError when what was sealed no longer fits the schema
 */
export async function openJson<Value>(
  { vault }: Sealing,
  owner: string,
  { sealed, schema }: { sealed: string; schema: z.ZodType<Value> },
): Promise<Value | undefined> {
  try {
    return readOpened(owner, { text: await vault.open(owner, sealed), schema });
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault.erased') return undefined;
    throw error;
  }
}

/** What was sealed for one owner, sealed for another; what can't be opened any more stays as it is. */
export async function resealed(
  { vault }: Sealing,
  sealed: string,
  { from, to }: { from: string; to: string },
): Promise<string> {
  try {
    return await vault.seal(to, await vault.open(from, sealed));
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault.erased') return sealed;
    throw error;
  }
}

/** For what was opened together with others. @throws StoredDataError when it no longer fits the schema */
export function readOpened<Value>(
  owner: string,
  { text, schema }: { text: string; schema: z.ZodType<Value> },
): Value {
  const parsed = schema.safeParse(jsonOf(owner, text));
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path }) => path.join('.') || 'its top');
  throw new StoredDataError({ place: owner, paths });
}

function jsonOf(owner: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StoredDataError({ place: owner });
  }
}
