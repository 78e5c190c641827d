// Who calls, and whose data the call is for, once the token allows it.
import type { Request } from 'express';
import type { Entra } from '../entra/entra.js';
import { GRAPH_AUDIENCE } from '../entra/tokens.js';
import type { CastMember, World } from '../world.js';
import { GraphRefusal } from './refusal.js';

/** Any one is enough; absent: this kind of token can't do it at all. */
export type Permissions = { delegated?: readonly string[]; application?: readonly string[] };

export type Caller = {
  kind: 'delegated' | 'application';
  granted: readonly string[];
  /** Who signed in; undefined for the app itself. */
  signedIn: CastMember | undefined;
};

export type Callers = {
  /** @throws GraphRefusal 401 or 403 */
  allow(req: Request, permissions: Permissions): Promise<Caller>;
  /** The same, and whose mailbox it is: delegated tokens reach their own only. @throws GraphRefusal */
  mailbox(req: Request, permissions: Permissions): Promise<CastMember>;
};

export function createCallers(world: World, entra: Entra): Callers {
  const allow: Callers['allow'] = async (req, permissions) => {
    const caller = await identify(req, { world, entra });
    const needed = permissions[caller.kind];
    if (!needed?.some((permission) => caller.granted.includes(permission))) throw denied();
    return caller;
  };
  return {
    allow,
    mailbox: async (req, permissions) => {
      const caller = await allow(req, permissions);
      const owner = personOf(req, { world, caller });
      if (caller.signedIn && caller.signedIn !== owner) throw denied();
      return owner;
    },
  };
}

/** The person that the address means: /me, or /users/{object id or user principal name}. */
export function personOf(req: Request, { world, caller }: { world: World; caller: Caller }): CastMember {
  const wanted = req.params['user'];
  if (wanted === undefined) {
    if (caller.signedIn) return caller.signedIn;
    throw new GraphRefusal(
      400,
      'BadRequest',
      '/me request is only valid with delegated authentication flow.',
    );
  }
  const key = String(wanted).toLowerCase();
  const found = world.cast.find(
    ({ oid, email }) => (oid === key || email.toLowerCase() === key) && isThere(world, oid),
  );
  if (found) return found;
  throw new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${String(wanted)}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** Somebody whose account is disabled still is. */
export function isThere({ leavers }: World, oid: string): boolean {
  return leavers.get(oid) !== 'deleted';
}

async function identify(req: Request, { world, entra }: { world: World; entra: Entra }): Promise<Caller> {
  const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
  if (!token) throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  const claims = await entra.verify(token, GRAPH_AUDIENCE).catch((cause: Error) => {
    const reason =
      cause.name === 'JWTExpired' ? 'Lifetime validation failed, the token is expired.' : 'Invalid audience.';
    throw new GraphRefusal(401, 'InvalidAuthenticationToken', `Access token validation failure. ${reason}`);
  });
  const scp = claims['scp'];
  if (typeof scp === 'string') {
    const signedIn = world.cast.find(({ oid }) => oid === claims['oid']);
    return { kind: 'delegated', granted: scp.split(' '), signedIn };
  }
  return { kind: 'application', granted: (claims['roles'] ?? []) as string[], signedIn: undefined };
}

function denied(): GraphRefusal {
  return new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
}
