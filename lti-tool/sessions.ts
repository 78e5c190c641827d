// Sessions of the page in the LMS: bearer tokens of one hour, renewed for up to eight while the page is open.

import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { LaunchData } from '../shared/api/lti-api.js';
import { AppError } from '../shared/platform/errors.js';
import { HOUR } from '../shared/platform/hours.js';
import { findSession, keepSession, type LtiSession } from './session-store.js';

const TOKEN_MS = HOUR;
const VISIT_MS = 8 * HOUR;
const TOKEN_BYTES = 32;

export type Visit = Omit<LtiSession, 'expiresAt' | 'endsAt'>;

export async function startSession(visit: Visit, now: Date): Promise<LaunchData> {
  return issue({ ...visit, endsAt: new Date(now.getTime() + VISIT_MS) }, now);
}

/** A fresh token for the same visit; the old one lives until its own end, in case the answer is lost. */
export async function renewSession(session: LtiSession, now: Date): Promise<LaunchData> {
  return issue(session, now);
}

/** @throws AppError `auth.visit-ended` (401) */
export async function sessionOf(req: Request, now: Date): Promise<LtiSession> {
  const token = /^Bearer ([\w-]{43})$/.exec(req.headers.authorization ?? '')?.[1];
  const session = token ? await findSession(token, now) : undefined;
  if (!session) throw new AppError({ code: 'auth.visit-ended', status: 401 });
  return session;
}

async function issue(session: Visit & Pick<LtiSession, 'endsAt'>, now: Date): Promise<LaunchData> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = new Date(Math.min(now.getTime() + TOKEN_MS, session.endsAt.getTime()));
  await keepSession(token, { ...session, expiresAt });
  return { token, expiresAt: expiresAt.toISOString() };
}
