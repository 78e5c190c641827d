// Keeps the platforms that may launch us.
import { z } from 'zod';
import { collection } from '../platform/records.js';
import type { Platform } from './platform.js';

const record = z.object({
  id: z.string(),
  name: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  deploymentIds: z.array(z.string()),
  authUrl: z.string(),
  tokenUrl: z.string(),
  jwksUrl: z.string(),
  status: z.enum(['pending', 'active']),
});

const Platforms = collection('platforms', {
  schema: record,
  indexes: [{ on: { issuer: 1, clientId: 1 }, unique: true }],
});

export async function findPlatform(id: string): Promise<Platform | undefined> {
  return Platforms.one({ _id: id });
}

export async function findAllPlatforms(): Promise<Platform[]> {
  return Platforms.many({}, { sort: { _id: 1 } });
}

export async function changeStatus(id: string, status: Platform['status']): Promise<boolean> {
  const { matchedCount } = await Platforms.model.updateOne({ _id: id }, { $set: { status } });
  return matchedCount === 1;
}

/** @param clientId needed where an issuer has registered us more than once */
export async function findPlatformsBy(issuer: string, clientId?: string): Promise<Platform[]> {
  return Platforms.many({ issuer, ...(clientId ? { clientId } : {}) });
}

export async function savePlatform({ id, ...rest }: Platform): Promise<void> {
  await Platforms.model.updateOne({ _id: id }, { $set: rest }, { upsert: true });
}
