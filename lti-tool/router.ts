// The LMS's door: login, launch, the page with its API, our public keys, and scores for gradebooks.
import express, { type Request, Router } from 'express';
import { publicKeys } from '../shared/lms/tool-key-actions.js';
import { jsonApi, limitByAddress } from '../shared/platform/json-api.js';
import type { GradesPort } from '../shared/ports/grades-port.js';
import { apiRoutes } from './api-routes.js';
import type { LtiDeps } from './deps.js';
import { createGrades } from './grades.js';
import { finishLaunch } from './launch.js';
import { beginLogin, LAUNCH_PATH } from './login.js';
import { createOutbound } from './outbound.js';
import { answerWithPage, createModulePage } from './pages.js';
import { createPlatformKeys } from './platform-keys.js';
import { createScoreService } from './provider.js';

export type LtiDoor = { router: Router; grades: GradesPort };

/** How long platforms may keep our public keys, in seconds. */
const KEYS_MAX_AGE = 3600;

export function ltiDoor(deps: LtiDeps): LtiDoor {
  const outbound = createOutbound(deps.privateHosts);
  const keys = createPlatformKeys(outbound);
  const sendModulePage = createModulePage(deps.pagesDir);
  const router = Router();
  const form = [limitByAddress(), express.urlencoded({ extended: false, limit: '256kb' })];
  const login = (req: Request, res: express.Response) => beginLogin(req, res, deps);
  router.route('/lti/login').get(limitByAddress(), login).post(form, login);
  router.post(LAUNCH_PATH, form, async (req: Request, res: express.Response) => {
    sendModulePage(res, await finishLaunch(req, res, { deps, keys }));
  });
  router.use(['/lti/login', LAUNCH_PATH], answerWithPage(deps));
  router.get('/lti/keys', async (_req, res) => {
    res.setHeader('Cache-Control', `public, max-age=${KEYS_MAX_AGE}`);
    res.json(await publicKeys(deps));
  });
  router.use('/lti/api', jsonApi(), apiRoutes(deps));
  return { router, grades: createGrades({ service: createScoreService(deps), outbound }) };
}
