// How Entra ID says no: an OAuth error with an AADSTS code.
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { World } from '../world.js';

export class EntraRefusal extends Error {
  /**
   * @param code the number after AADSTS
   * @param more properties of the answer, such as suberror and claims
   */
  constructor(
    readonly error: string,
    readonly code: number,
    readonly detail: { says: string; status?: number; more?: Record<string, string> },
  ) {
    super(`AADSTS${code}: ${detail.says}`);
  }
}

export const consentRequired = () =>
  new EntraRefusal('invalid_grant', 65001, {
    says: 'The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.',
    more: { suberror: 'consent_required' },
  });

export const interactionRequired = () =>
  new EntraRefusal('interaction_required', 50076, {
    says: 'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
    more: {
      suberror: 'basic_action',
      claims: JSON.stringify({ access_token: { capolids: { essential: true, values: [randomUUID()] } } }),
    },
  });

/** Nobody gets a token, or has one got on their behalf, whose account is no longer in use. */
export function assertAccount({ leavers }: World, oid: string): void {
  switch (leavers.get(oid)) {
    case undefined:
      return;
    case 'disabled':
      throw new EntraRefusal('invalid_grant', 50057, { says: 'The user account is disabled.' });
    case 'deleted':
      throw new EntraRefusal('invalid_grant', 50034, {
        says: 'The user account does not exist in the directory.',
      });
  }
}

export function assertTenant(req: Request, { tenantId }: World): void {
  if (req.params['tenant'] !== tenantId)
    throw new EntraRefusal('invalid_request', 90002, {
      says: `Tenant '${String(req.params['tenant'])}' not found.`,
    });
}

export function errorBody(error: string, description: string, more: Record<string, unknown> = {}) {
  const [trace_id, correlation_id] = [randomUUID(), randomUUID()];
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return {
    error,
    error_description: `${description} Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}`,
    error_codes: [Number(/AADSTS(\d+)/.exec(description)?.[1] ?? 0)],
    timestamp,
    trace_id,
    correlation_id,
    ...more,
  };
}

/** Runs the route, and answers its refusal in JSON. */
export function answering(route: (req: Request, res: Response) => Promise<void>): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    try {
      await route(req, res);
    } catch (error) {
      if (!(error instanceof EntraRefusal)) return next(error);
      const { status = error.error === 'invalid_client' ? 401 : 400, more } = error.detail;
      res.status(status).json(errorBody(error.error, error.message, more));
    }
  };
}
