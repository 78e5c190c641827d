// Knows who asks: checks the token that Teams gave the tab, and makes the context in which they act.
import type { Request } from 'express';
import type { Context } from '../../shared/context.js';
import { findOrCreateFromEntra } from '../../shared/people/people-actions.js';
import type { Person } from '../../shared/people/person.js';
import type { Entra } from '../../shared/platform/entra.js';
import { AppError } from '../../shared/platform/errors.js';

export type ActingUser = {
  person: Person;
  roles: readonly 'administrator'[];
  /** To be exchanged for a token of Graph; never stored or logged. */
  tabToken: string;
};

/** The context of whoever sent the request. */
export type Acting = (req: Request) => Promise<{ ctx: Context; person: Person }>;

export type Authenticate = (req: Request) => Promise<ActingUser>;

/** The Entra app role that makes an administrator. */
const ADMIN_ROLE = 'Waymark.Admin';

export function createAuthenticate(entra: Entra, maker: Pick<Context, 'newId'>): Authenticate {
  return async (req) => {
    const tabToken = /^Bearer ([\w.-]+)$/.exec(req.headers.authorization ?? '')?.[1];
    if (!tabToken) throw new AppError({ code: 'auth.token-missing', status: 401 });
    const { tid, oid, name, email, roles } = await entra.verifyTabToken(tabToken);
    const person = await findOrCreateFromEntra(maker, { tid, oid, name, ...(email ? { email } : {}) });
    return { person, roles: roles.includes(ADMIN_ROLE) ? ['administrator'] : [], tabToken };
  };
}
