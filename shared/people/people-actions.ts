// Finding people by the identity they come in with, and joining two identities of one person.

import { randomInt } from 'node:crypto';
import { type Context, personId } from '../context.js';
import { t } from '../i18n/translate.js';
import { AppError } from '../platform/errors.js';
import { MINUTE } from '../platform/hours.js';
import { keepLinkCode, takeLinkCode } from './link-code-store.js';
import { mergePeople } from './merge-actions.js';
import {
  emailKey,
  entraIdentity,
  type Identity,
  identityKey,
  type LtiIdentity,
  type Person,
} from './person.js';
import {
  type Details,
  findByEmails,
  findByIdentities,
  findByIdentity,
  findPeople,
  insertPerson,
  updateDetails,
} from './person-store.js';

/** Without I, L, O, U, 0 and 1: read aloud and typed by people. 28^8 codes, valid for ten minutes. */
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const CODE_LENGTH = 8;
const CODE_MINUTES = 10;

export type Maker = Pick<Context, 'newId'>;
export type EntraPerson = { tid: string; oid: string; name: string } & Omit<Details, 'displayName'>;
export type LtiPerson = { platformId: string; sub: string; name?: string; email?: string };

export async function findOrCreateFromEntra(maker: Maker, from: EntraPerson): Promise<Person> {
  const { tid, oid, name, ...details } = from;
  return findOrCreate(maker, { kind: 'entra', tid, oid }, { displayName: name, ...details });
}

export async function findOrCreateFromLti(maker: Maker, from: LtiPerson): Promise<Person> {
  const { platformId, sub, name, email } = from;
  return findOrCreate(
    maker,
    { kind: 'lti', platformId, sub },
    { displayName: name ?? t('people.unnamedLearner'), ...(email ? { email } : {}) },
  );
}

export async function getPeople(ids: readonly string[]): Promise<Person[]> {
  return findPeople(ids);
}

/** By their id, as far as they are known. */
export async function peopleById(ids: readonly string[]): Promise<Map<string, Person>> {
  return new Map((await findPeople(ids)).map((one) => [one.id, one] as const));
}

/**
 * Colleagues by their address: people of the own organization only, since nobody vouches for other addresses,
 * and nobody where two people have the same one.
 */
export async function findPeopleByEmail(emails: readonly string[]): Promise<Person[]> {
  const colleagues = (await findByEmails(emails)).filter(entraIdentity);
  const owners = new Map<string, number>();
  for (const key of colleagues.map(keyOf)) owners.set(key, (owners.get(key) ?? 0) + 1);
  return colleagues.filter((person) => owners.get(keyOf(person)) === 1);
}

/** Who manages whom, as far as both are known here: the manager's id by the person's. */
export async function managersOf(people: readonly Person[]): Promise<Map<string, string>> {
  const identities = people.map(managerIdentity);
  const managers = await findByIdentities(identities.filter((identity) => identity !== undefined));
  const idOf = new Map(
    managers.flatMap(({ id, identities: known }) => known.map((one) => [identityKey(one), id] as const)),
  );
  return new Map(
    people.flatMap(({ id }, index) => {
      const identity = identities[index];
      const manager = identity && idOf.get(identityKey(identity));
      return manager ? [[id, manager] as const] : [];
    }),
  );
}

/** Keeps what the directory says about a person: zone, job title, mail. */
export async function keepDetails(id: string, details: Details): Promise<void> {
  await updateDetails(id, details);
}

/** A code that connects my account in a course with this person; an earlier code of mine ends. */
export async function createLinkCode(ctx: Context): Promise<{ code: string; expiresAt: Date }> {
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(
    '',
  );
  const expiresAt = new Date(ctx.now().getTime() + CODE_MINUTES * MINUTE);
  await keepLinkCode(code, personId(ctx), expiresAt);
  return { code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt };
}

/**
 * Gives the identity with which I came from a course to the person who made the code.
 * @throws AppError `people.link-code-unknown` (404), `people.already-linked` (409)
 */
export async function redeemLinkCode(
  ctx: Context,
  input: { code: string; identity: LtiIdentity },
): Promise<Person> {
  const me = await findByIdentity(input.identity);
  if (!me || me.id !== personId(ctx)) throw new AppError({ code: 'people.not-found', status: 404 });
  if (entraIdentity(me)) {
    throw new AppError({ code: 'people.already-linked', status: 409, params: { name: me.displayName } });
  }
  const ownerId = await takeLinkCode(input.code.toUpperCase().replace(/[^A-Z0-9]/g, ''), ctx.now());
  if (!ownerId || ownerId === me.id) throw new AppError({ code: 'people.link-code-unknown', status: 404 });
  await mergePeople(ctx, { from: me.id, to: ownerId });
  const [owner] = await findPeople([ownerId]);
  if (!owner) throw new AppError({ code: 'people.not-found', status: 404 });
  return owner;
}

function keyOf({ email }: Person): string {
  return emailKey(email ?? '');
}

function managerIdentity(of: Person): Identity | undefined {
  const own = entraIdentity(of);
  return own && of.managerOid ? { kind: 'entra', tid: own.tid, oid: of.managerOid } : undefined;
}

type NewPerson = Details & { displayName: string };

async function findOrCreate(maker: Maker, identity: Identity, details: NewPerson): Promise<Person> {
  const known = await findByIdentity(identity);
  if (known) return known;
  return insertPerson({
    id: maker.newId(),
    timeZone: 'UTC',
    locale: 'en',
    ...details,
    identities: [identity],
  });
}
