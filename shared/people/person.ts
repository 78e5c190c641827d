// What a person is: one record with every identity they come in with.
import { z } from 'zod';

export const identity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entra'), tid: z.string(), oid: z.string() }),
  z.object({ kind: z.literal('lti'), platformId: z.string(), sub: z.string() }),
]);
export type Identity = z.infer<typeof identity>;
export type EntraIdentity = Extract<Identity, { kind: 'entra' }>;
export type LtiIdentity = Extract<Identity, { kind: 'lti' }>;

export const person = z.object({
  id: z.string(),
  displayName: z.string(),
  email: z.string().optional(),
  jobTitle: z.string().optional(),
  department: z.string().optional(),
  office: z.string().optional(),
  /** Directory object id of their manager, in the same organization. */
  managerOid: z.string().optional(),
  /** IANA name. */
  timeZone: z.string(),
  locale: z.string(),
  identities: z.array(identity),
});
export type Person = z.infer<typeof person>;

/** One string per identity, unique over all people. */
export function identityKey(of: Identity): string {
  return of.kind === 'entra'
    ? `entra:${of.tid.toLowerCase()}:${of.oid.toLowerCase()}`
    : `lti:${of.platformId}:${of.sub}`;
}

export function entraIdentity(of: Person): EntraIdentity | undefined {
  return of.identities.find((one) => one.kind === 'entra');
}

/** Of somebody who had all that is kept about them erased there is a record without a name, which nobody reads. */
export function isErased({ identities, email }: Person): boolean {
  return identities.length === 0 && email === undefined;
}

/** To whom in the vault belongs what a person keeps to themself: destroying that key erases it. */
export function personOwner(personId: string): string {
  return `person:${personId}`;
}

/** Two writings of one address are the same. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
