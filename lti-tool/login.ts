// Begins a launch: answers a platform's login initiation with an OpenID Connect request that is good for one launch.

import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { platformsOf } from '../shared/lms/lms-actions.js';
import type { Platform } from '../shared/lms/platform.js';
import { AppError } from '../shared/platform/errors.js';
import { MINUTE } from '../shared/platform/hours.js';
import { LOGIN_MINUTES, setLoginCookie } from './login-cookie.js';
import { hashed, keepLogin } from './login-store.js';

export type LoginDeps = { publicUrl: string; now(): Date };

export const LAUNCH_PATH = '/lti/launch';
const RANDOM_BYTES = 32;

const text = z.string().min(1).max(2000);
/** LTI 1.3 core, section 4.1.1: what a third party sends to initiate a login. */
const initiation = z.object({
  iss: text,
  login_hint: text,
  target_link_uri: text,
  client_id: text.optional(),
  lti_message_hint: z.string().max(10_000).optional(),
});

/** @throws AppError `launch.*` when the request names no platform that may launch us, or another target */
export async function beginLogin(req: Request, res: Response, { publicUrl, now }: LoginDeps): Promise<void> {
  const parsed = initiation.safeParse(req.method === 'GET' ? req.query : req.body);
  if (!parsed.success) throw new AppError({ code: 'launch.malformed', status: 400, cause: parsed.error });
  const asked = parsed.data;
  const platform = await onlyPlatform(asked.iss, asked.client_id);
  if (!isOurs(asked.target_link_uri, publicUrl)) throw new AppError({ code: 'launch.target', status: 400 });
  const [state, nonce, secret] = [random(), random(), random()];
  await keepLogin(state, {
    platformId: platform.id,
    nonce,
    targetLinkUri: asked.target_link_uri,
    browserHash: hashed(secret),
    expiresAt: new Date(now().getTime() + LOGIN_MINUTES * MINUTE),
  });
  setLoginCookie(res, state, { secret, isHttps: publicUrl.startsWith('https:') });
  const request = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.clientId,
    redirect_uri: `${publicUrl}${LAUNCH_PATH}`,
    login_hint: asked.login_hint,
    ...(asked.lti_message_hint ? { lti_message_hint: asked.lti_message_hint } : {}),
    state,
    nonce,
  };
  res.redirect(302, withQuery(platform.authUrl, request));
}

/** An issuer that has registered us more than once must say which registration it means. */
async function onlyPlatform(issuer: string, clientId: string | undefined): Promise<Platform> {
  const [platform, ...others] = await platformsOf(issuer, clientId);
  if (!platform || others.length > 0) throw new AppError({ code: 'launch.unknown-platform', status: 403 });
  if (platform.status !== 'active') throw new AppError({ code: 'launch.platform-pending', status: 403 });
  return platform;
}

function isOurs(target: string, publicUrl: string): boolean {
  if (!URL.canParse(target)) return false;
  const { origin, pathname } = new URL(target);
  return `${origin}${pathname}` === `${publicUrl}${LAUNCH_PATH}`;
}

function withQuery(address: string, query: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

function random(): string {
  return randomBytes(RANDOM_BYTES).toString('base64url');
}
