// The short cookie that ties a login to the browser in which it began, also inside another site's frame.

import type { Request, Response } from 'express';
import { MINUTE } from '../shared/platform/hours.js';

/** As long as a login may take. */
export const LOGIN_MINUTES = 10;

/**
 * `Partitioned` (CHIPS) lets the browser keep it where third-party cookies are blocked. The `__Host-` prefix is for
 * https only; plain http is possible on loopback alone.
 */
export function setLoginCookie(res: Response, state: string, { secret, isHttps }: LoginCookie): void {
  res.cookie(cookieName(state, isHttps), secret, {
    httpOnly: true,
    secure: true,
    sameSite: 'none',
    partitioned: true,
    path: '/',
    maxAge: LOGIN_MINUTES * MINUTE,
  });
}

export type LoginCookie = { secret: string; isHttps: boolean };

/** The secret that this browser keeps for the state. */
export function readLoginCookie(req: Request, state: string, isHttps: boolean): string | undefined {
  const name = `${cookieName(state, isHttps)}=`;
  const pairs = req.headers.cookie?.split(';').map((pair) => pair.trim()) ?? [];
  return pairs.find((pair) => pair.startsWith(name))?.slice(name.length);
}

export function clearLoginCookie(res: Response, state: string, isHttps: boolean): void {
  const options = { httpOnly: true, secure: true, sameSite: 'none', partitioned: true, path: '/' } as const;
  res.clearCookie(cookieName(state, isHttps), options);
}

/** One for each state: several activities of one course page log in side by side. */
function cookieName(state: string, isHttps: boolean): string {
  return `${isHttps ? '__Host-' : ''}waymark-login-${state.slice(0, 12)}`;
}
