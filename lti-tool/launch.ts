// Ends a login: takes the platform's signed message, and opens the module for the person it speaks of.
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { LaunchData } from '../shared/api/lti-api.js';
import { openInCourse } from '../shared/learning/learning-actions.js';
import { getPlatform } from '../shared/lms/lms-actions.js';
import type { Platform } from '../shared/lms/platform.js';
import { findOrCreateFromLti } from '../shared/people/people-actions.js';
import { AppError } from '../shared/platform/errors.js';
import type { LtiDeps } from './deps.js';
import type { Launch } from './launch-claims.js';
import { clearLoginCookie, readLoginCookie } from './login-cookie.js';
import { type PendingLogin, takeLogin } from './login-store.js';
import type { PlatformKeys } from './platform-keys.js';
import { startSession } from './sessions.js';
import { verifyLaunch } from './verify-launch.js';

const state = z.string().regex(/^[\w-]{43}$/);
const answer = z.union([
  z.object({ state, id_token: z.string().min(1).max(200_000) }),
  z.object({ state: state.optional(), error: z.string().max(200) }),
]);

export type Opened = { session: LaunchData; platform: Platform; launch: Launch };

/** @throws AppError `launch.*` that says what to do */
export async function finishLaunch(
  req: Request,
  res: Response,
  { deps, keys }: { deps: LtiDeps; keys: PlatformKeys },
): Promise<Opened> {
  const { id_token: idToken, state: spent } = readAnswer(req);
  const { platform, login } = await loginOf(req, spent, deps);
  clearLoginCookie(res, spent, deps.publicUrl.startsWith('https:'));
  const launch = await verifyLaunch(idToken, { platform, login, keys: keys(platform.jwksUrl) });
  const session = await open(launch, platform, deps);
  return { session, platform, launch };
}

function readAnswer(req: Request): { state: string; id_token: string } {
  const parsed = answer.safeParse(req.body);
  if (!parsed.success) throw new AppError({ code: 'launch.malformed', status: 400, cause: parsed.error });
  if ('error' in parsed.data) throw new AppError({ code: 'launch.platform-refused', status: 401 });
  return parsed.data;
}

async function loginOf(
  req: Request,
  spent: string,
  { publicUrl, now }: LtiDeps,
): Promise<{ platform: Platform; login: PendingLogin }> {
  const browserSecret = readLoginCookie(req, spent, publicUrl.startsWith('https:'));
  if (!browserSecret) throw new AppError({ code: 'launch.no-cookie', status: 401 });
  const login = await takeLogin(spent, { browserSecret, now: now() });
  if (!login) throw new AppError({ code: 'launch.not-started', status: 401 });
  const platform = await getPlatform(login.platformId);
  if (platform?.status !== 'active') throw new AppError({ code: 'launch.platform-pending', status: 403 });
  return { platform, login };
}

async function open(launch: Launch, platform: Platform, deps: LtiDeps): Promise<LaunchData> {
  const { sub, name, email, courseTitle, lineItemUrl } = launch;
  const identity = { platformId: platform.id, sub };
  const person = await findOrCreateFromLti(deps, {
    ...identity,
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
  });
  const { moduleId } = await openInCourse(deps.contextFor(person), {
    moduleId: launch.moduleId,
    gradedAt: lineItemUrl ? { ...identity, lineItemUrl } : undefined,
  });
  return startSession({ ...identity, moduleId, ...(courseTitle ? { courseTitle } : {}) }, deps.now());
}
