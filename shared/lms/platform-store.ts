// Keeps the platforms that may launch us.
import mongoose from 'mongoose';
import type { Platform } from './platform.js';

type PlatformRecord = Omit<Platform, 'id'> & { _id: string };

const text = { type: String, required: true } as const;
const schema = new mongoose.Schema<PlatformRecord>(
  {
    _id: text,
    name: text,
    issuer: text,
    clientId: text,
    deploymentIds: { type: [String], required: true },
    authUrl: text,
    tokenUrl: text,
    jwksUrl: text,
    status: text as never,
  },
  { versionKey: false },
);
schema.index({ issuer: 1, clientId: 1 }, { unique: true });

const Platforms = mongoose.model('Platform', schema, 'platforms');

export async function findPlatform(id: string): Promise<Platform | undefined> {
  const record = await Platforms.findById(id).lean();
  return record ? toPlatform(record) : undefined;
}

export async function findAllPlatforms(): Promise<Platform[]> {
  const records = await Platforms.find().sort({ _id: 1 }).lean();
  return records.map(toPlatform);
}

export async function changeStatus(id: string, status: Platform['status']): Promise<boolean> {
  const { matchedCount } = await Platforms.updateOne({ _id: id }, { $set: { status } });
  return matchedCount === 1;
}

/** @param clientId needed where an issuer has registered us more than once */
export async function findPlatformsBy(issuer: string, clientId?: string): Promise<Platform[]> {
  const records = await Platforms.find({ issuer, ...(clientId ? { clientId } : {}) }).lean();
  return records.map(toPlatform);
}

export async function savePlatform({ id, ...rest }: Platform): Promise<void> {
  await Platforms.updateOne({ _id: id }, { $set: rest }, { upsert: true });
}

function toPlatform({ _id, ...rest }: PlatformRecord): Platform {
  return { id: _id, ...rest };
}
