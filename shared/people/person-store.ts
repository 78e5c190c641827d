// Keeps people; an identity belongs to one person at a time.
import mongoose from 'mongoose';
import { emailKey, type Identity, identityKey, type LtiIdentity, type Person } from './person.js';

const OPTIONAL = ['email', 'jobTitle', 'department', 'office', 'managerOid'] as const;
type Optional = (typeof OPTIONAL)[number];

type PersonRecord = Omit<Person, 'id' | Optional> & { [Field in Optional]?: string | null } & {
  _id: string;
  /** The address in lower case, for finding. */
  emailKey?: string | null;
  identityKeys: string[];
};

const schema = new mongoose.Schema<PersonRecord>(
  {
    _id: { type: String, required: true },
    displayName: { type: String, required: true },
    email: String,
    emailKey: String,
    jobTitle: String,
    department: String,
    office: String,
    managerOid: String,
    timeZone: { type: String, required: true },
    locale: { type: String, required: true },
    identities: { type: [mongoose.Schema.Types.Mixed], required: true } as never,
    identityKeys: { type: [String], required: true },
    formerIds: { type: [String], required: true },
  },
  { versionKey: false },
);
schema.index({ identityKeys: 1 }, { unique: true });
schema.index({ emailKey: 1 });
schema.index({ formerIds: 1 });

const People = mongoose.model('Person', schema, 'people');

export async function findByIdentity(identity: Identity): Promise<Person | undefined> {
  const [found] = await findByIdentities([identity]);
  return found;
}

export async function findByIdentities(identities: readonly Identity[]): Promise<Person[]> {
  const records = await People.find({ identityKeys: { $in: identities.map(identityKey) } }).lean();
  return records.map(toPerson);
}

/** Whoever says to have one of these addresses, in whatever writing; more than one person may. */
export async function findByEmails(emails: readonly string[]): Promise<Person[]> {
  const records = await People.find({ emailKey: { $in: emails.map(emailKey) } }).lean();
  return records.map(toPerson);
}

export async function findPeople(ids: readonly string[]): Promise<Person[]> {
  const records = await People.find({ _id: { $in: [...ids] } }).lean();
  return records.map(toPerson);
}

/** Whoever has one of these ids, or had a record of this id merged into theirs. */
export async function findPeopleBehind(ids: readonly string[]): Promise<Person[]> {
  const records = await People.find({
    $or: [{ _id: { $in: [...ids] } }, { formerIds: { $in: [...ids] } }],
  }).lean();
  return records.map(toPerson);
}

/** Stores the person unless the identity already belongs to somebody; answers whom it belongs to. */
export async function insertPerson(fresh: Person): Promise<Person> {
  const { id, ...rest } = fresh;
  // The own id keeps the list from being empty: a unique index takes two empty lists for the same.
  const identityKeys = [`person:${id}`, ...fresh.identities.map(identityKey)];
  try {
    await People.insertOne({ _id: id, ...rest, ...keyOf(rest), identityKeys } as PersonRecord);
    return fresh;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const [first] = fresh.identities;
    const owner = first ? await findByIdentity(first) : undefined;
    if (!owner) throw error;
    return owner;
  }
}

export type Details = Partial<Pick<Person, 'displayName' | 'timeZone' | 'locale' | Optional>>;

export async function updateDetails(id: string, details: Details): Promise<void> {
  await People.updateOne({ _id: id }, { $set: { ...details, ...keyOf(details) } });
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

/** Nothing is left but the id, which others' records name; whoever comes in with the same account is new. */
export async function emptyPerson(id: string, displayName: string): Promise<void> {
  await People.updateOne(
    { _id: id },
    {
      $set: { displayName, timeZone: 'UTC', locale: 'en', identities: [], identityKeys: [`person:${id}`] },
      $unset: { email: 1, emailKey: 1, jobTitle: 1, department: 1, office: 1, managerOid: 1 },
    },
  );
}

function toPerson(record: PersonRecord): Person {
  const { _id, displayName, timeZone, locale, identities, formerIds } = record;
  const optional = OPTIONAL.flatMap((field) => (record[field] ? [[field, record[field]] as const] : []));
  const known = Object.fromEntries(optional) as Pick<Person, Optional>;
  return { id: _id, displayName, timeZone, locale, identities, formerIds, ...known };
}

function keyOf({ email }: Pick<Details, 'email'>): { emailKey?: string } {
  return email ? { emailKey: emailKey(email) } : {};
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
