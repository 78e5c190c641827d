// Keeps people; an identity belongs to one person at a time.
import mongoose from 'mongoose';
import { type Identity, identityKey, type LtiIdentity, type Person } from './person.js';

type PersonRecord = Omit<Person, 'id' | 'email' | 'jobTitle'> & {
  _id: string;
  email?: string | null;
  jobTitle?: string | null;
  identityKeys: string[];
};

const schema = new mongoose.Schema<PersonRecord>(
  {
    _id: { type: String, required: true },
    displayName: { type: String, required: true },
    email: String,
    jobTitle: String,
    timeZone: { type: String, required: true },
    locale: { type: String, required: true },
    identities: { type: [mongoose.Schema.Types.Mixed], required: true } as never,
    identityKeys: { type: [String], required: true },
    formerIds: { type: [String], required: true },
  },
  { versionKey: false },
);
schema.index({ identityKeys: 1 }, { unique: true });

const People = mongoose.model('Person', schema, 'people');

export async function findByIdentity(identity: Identity): Promise<Person | undefined> {
  const record = await People.findOne({ identityKeys: identityKey(identity) }).lean();
  return record ? toPerson(record) : undefined;
}

export async function findPeople(ids: readonly string[]): Promise<Person[]> {
  const records = await People.find({ _id: { $in: [...ids] } }).lean();
  return records.map(toPerson);
}

/** Stores the person unless the identity already belongs to somebody; answers whom it belongs to. */
export async function insertPerson(fresh: Person): Promise<Person> {
  const { id, ...rest } = fresh;
  // The own id keeps the list from being empty: a unique index takes two empty lists for the same.
  const identityKeys = [`person:${id}`, ...fresh.identities.map(identityKey)];
  try {
    await People.insertOne({ _id: id, ...rest, identityKeys } as PersonRecord);
    return fresh;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const [first] = fresh.identities;
    const owner = first ? await findByIdentity(first) : undefined;
    if (!owner) throw error;
    return owner;
  }
}

export type Details = Partial<Pick<Person, 'displayName' | 'email' | 'jobTitle' | 'timeZone' | 'locale'>>;

export async function updateDetails(id: string, details: Details): Promise<void> {
  await People.updateOne({ _id: id }, { $set: details });
}

/** Takes the identity away from its owner, then gives it to the other; repeating it changes nothing. */
export async function moveIdentity(identity: LtiIdentity, from: Person, toId: string): Promise<void> {
  const key = identityKey(identity);
  await People.updateOne(
    { _id: from.id, identityKeys: key },
    { $pull: { identityKeys: key, identities: identity } },
  );
  await People.updateOne(
    { _id: toId },
    {
      $addToSet: {
        identityKeys: key,
        identities: identity,
        formerIds: { $each: [from.id, ...from.formerIds] },
      },
    },
  );
}

function toPerson(record: PersonRecord): Person {
  const { _id, identityKeys: _keys, email, jobTitle, ...rest } = record;
  return { id: _id, ...rest, ...(email ? { email } : {}), ...(jobTitle ? { jobTitle } : {}) };
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
