// My part in a program: the form and the ways in and out, the same behind the tab and the page in the LMS.
import { type Request, Router } from 'express';
import type { Context } from '../context.js';
import { languageName } from '../i18n/language-name.js';
import { withdraw } from '../mentoring/relationship/leave-program.js';
import { getPeople } from '../people/people-actions.js';
import { enroll, myEnrollment, pause, resume } from '../programs/enrollment/enrollment-actions.js';
import { suggestWords } from '../programs/enrollment/skill-actions.js';
import { isJoinable, type Program } from '../programs/program.js';
import { type EnrollmentResponse, enrollmentForm, pauseRequest } from './enrollment-api.js';

/** @param contextOf finds out who asks, as the door does it */
export function enrollmentRoutes(contextOf: (req: Request) => Promise<Context>): Router {
  const router = Router();
  router.get('/programs/:id/enrollment', async (req, res) => {
    res.json(await enrollmentView(await contextOf(req), req.params.id));
  });
  router.put('/programs/:id/enrollment', async (req, res) => {
    const ctx = await contextOf(req);
    await enroll(ctx, req.params.id, enrollmentForm.parse(req.body));
    res.json(await enrollmentView(ctx, req.params.id));
  });
  router.post('/programs/:id/enrollment/withdraw', async (req, res) => {
    const ctx = await contextOf(req);
    await withdraw(ctx, req.params.id);
    res.json(await enrollmentView(ctx, req.params.id));
  });
  router.post('/programs/:id/enrollment/pause', async (req, res) => {
    const ctx = await contextOf(req);
    await pause(ctx, req.params.id, new Date(pauseRequest.parse(req.body).until));
    res.json(await enrollmentView(ctx, req.params.id));
  });
  router.post('/programs/:id/enrollment/resume', async (req, res) => {
    const ctx = await contextOf(req);
    await resume(ctx, req.params.id);
    res.json(await enrollmentView(ctx, req.params.id));
  });
  return router;
}

async function enrollmentView(ctx: Context, id: string): Promise<EnrollmentResponse> {
  const { program, pausedUntil, ...mine } = await myEnrollment(ctx, id);
  return {
    ...mine,
    programId: program.id,
    programTitle: program.title,
    programAbout: await aboutProgram(program),
    isOpen: isJoinable(program) && mine.status !== 'left',
    isWaitingList: isJoinable(program) && program.phase !== 'enroll',
    suggestions: {
      ...(await suggestWords()),
      languages: program.languages.map((tag) => ({ tag, name: languageName(tag) })),
    },
    ...(pausedUntil ? { pausedUntil: pausedUntil.toISOString() } : {}),
  };
}

async function aboutProgram(of: Program): Promise<EnrollmentResponse['programAbout']> {
  const { description, lengthWeeks, managerIds, contact } = of;
  const managers = (await getPeople(managerIds)).map(({ displayName }) => displayName);
  return { description, lengthWeeks, managers, contact };
}
