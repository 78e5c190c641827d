// Keeps people; an identity belongs to one person at a time.
import { z } from 'zod';
import { collection } from '../platform/records.js';
import { emailKey, type Identity, identityKey, type Person, person } from './person.js';

const kept = person.extend({
  /** The address in lower case, for finding. */
  emailKey: z.string().optional(),
  identityKeys: z.array(z.string()),
  /** Of identities that are on their way here from another record: who comes in with them is this person already. */
  comingKeys: z.array(z.string()).optional(),
});
type PersonRecord = z.infer<typeof kept>;

const People = collection('people', {
  schema: kept,
  indexes: [
    { on: { identityKeys: 1 }, unique: true },
    { on: { comingKeys: 1 }, sparse: true },
    { on: { emailKey: 1 } },
  ],
});

export async function findByIdentity(identity: Identity): Promise<Person | undefined> {
  const key = identityKey(identity);
  const found = await People.many({ $or: [{ identityKeys: key }, { comingKeys: key }] });
  const known = found.find(({ comingKeys }) => comingKeys?.includes(key)) ?? found[0];
  return known && toPerson(known);
}

export async function findByIdentities(identities: readonly Identity[]): Promise<Person[]> {
  return (await People.many({ identityKeys: { $in: identities.map(identityKey) } })).map(toPerson);
}

/** Whoever says to have one of these addresses, in whatever writing; more than one person may. */
export async function findByEmails(emails: readonly string[]): Promise<Person[]> {
  return (await People.many({ emailKey: { $in: emails.map(emailKey) } })).map(toPerson);
}

export async function findPeople(ids: readonly string[]): Promise<Person[]> {
  return (await People.many({ _id: { $in: [...ids] } })).map(toPerson);
}

/** Stores the person unless the identity already belongs to somebody; answers whom it belongs to. */
export async function insertPerson(fresh: Person): Promise<Person> {
  // The own id keeps the list from being empty: a unique index takes two empty lists for the same.
  const identityKeys = [ownKey(fresh.id), ...fresh.identities.map(identityKey)];
  if (await People.insert({ ...fresh, ...keyOf(fresh), identityKeys })) return fresh;
  const [first] = fresh.identities;
  const owner = first && (await findByIdentity(first));
  if (!owner) throw new Error(`Person ${fresh.id} can't be kept, and its identity belongs to nobody.`);
  return owner;
}

type Optional = 'email' | 'jobTitle' | 'department' | 'office' | 'managerOid';
export type Details = Partial<Pick<Person, 'displayName' | 'timeZone' | 'locale' | Optional>>;

export async function updateDetails(id: string, details: Details): Promise<void> {
  await People.model.updateOne({ _id: id }, { $set: { ...details, ...keyOf(details) } });
}

/**
 * Gives all identities of the one to the other. Wherever it is interrupted each of them belongs to one of the two:
 * they are announced there, taken away here, and then entered there.
 */
export async function moveIdentities(fromId: string, toId: string): Promise<void> {
  const from = await People.one({ _id: fromId });
  if (from && from.identities.length > 0) {
    const keys = from.identities.map(identityKey);
    await People.model.updateOne(
      { _id: toId },
      { $addToSet: { identities: { $each: from.identities }, comingKeys: { $each: keys } } },
    );
    await People.model.updateOne(
      { _id: fromId },
      { $pullAll: { identityKeys: keys, identities: from.identities } },
    );
  }
  const { comingKeys = [] } = (await People.one({ _id: toId })) ?? {};
  if (comingKeys.length === 0) return;
  await People.model.updateOne(
    { _id: toId },
    { $addToSet: { identityKeys: { $each: comingKeys } }, $pullAll: { comingKeys } },
  );
}

/** Of somebody whose record became one with another: nothing names it any more. */
export async function deletePerson(id: string): Promise<void> {
  await People.model.deleteOne({ _id: id });
}

/** Nothing is left but the id, which others' records name; whoever comes in with the same account is new. */
export async function emptyPerson(id: string, displayName: string): Promise<void> {
  await People.model.updateOne(
    { _id: id },
    {
      $set: { displayName, timeZone: 'UTC', locale: 'en', identities: [], identityKeys: [ownKey(id)] },
      $unset: { email: 1, emailKey: 1, jobTitle: 1, department: 1, office: 1, managerOid: 1 },
    },
  );
}

function ownKey(id: string): string {
  return `person:${id}`;
}

function toPerson({ emailKey: _, identityKeys: __, comingKeys: ___, ...rest }: PersonRecord): Person {
  return rest;
}

function keyOf({ email }: Pick<Details, 'email'>): { emailKey?: string } {
  return email ? { emailKey: emailKey(email) } : {};
}
