// Enrolling in a program, and the participants as its managers see them.
import { Router } from 'express';
import {
  type EnrollmentResponse,
  enrollmentForm,
  type ImportResponse,
  importRequest,
  type ParticipantsResponse,
  pauseRequest,
} from '../../shared/api/enrollment-api.js';
import { groupRequest } from '../../shared/api/group-api.js';
import type { Context } from '../../shared/context.js';
import { jsonApi } from '../../shared/platform/json-api.js';
import { enroll, myEnrollment, pause, resume } from '../../shared/programs/enrollment-actions.js';
import { exportEnrollments, importEnrollments } from '../../shared/programs/enrollment-import.js';
import { participants } from '../../shared/programs/participant-actions.js';
import { isJoinable } from '../../shared/programs/program.js';
import { suggestWords } from '../../shared/programs/skill-actions.js';
import { endParticipation, withdraw } from '../../shared/relationship/leave-program.js';
import { makeGroup } from '../../shared/relationship/make-group.js';
import { pairedPeople } from '../../shared/relationship/program-pairs.js';
import type { Acting } from '../router.js';

/** The most that an import may hold in its schema, in letters of up to three bytes. */
const IMPORT_LIMIT = '6mb';

export function enrollmentRoutes(acting: Acting): Router {
  const router = Router();
  router.get('/programs/:id/enrollment', async (req, res) => {
    const { ctx } = await acting(req);
    res.json((await enrollmentView(ctx, req.params.id)) satisfies EnrollmentResponse);
  });
  router.put('/programs/:id/enrollment', async (req, res) => {
    const { ctx } = await acting(req);
    await enroll(ctx, req.params.id, enrollmentForm.parse(req.body));
    res.json((await enrollmentView(ctx, req.params.id)) satisfies EnrollmentResponse);
  });
  router.post('/programs/:id/enrollment/withdraw', async (req, res) => {
    const { ctx } = await acting(req);
    await withdraw(ctx, req.params.id);
    res.json((await enrollmentView(ctx, req.params.id)) satisfies EnrollmentResponse);
  });
  router.post('/programs/:id/enrollment/pause', async (req, res) => {
    const { ctx } = await acting(req);
    await pause(ctx, req.params.id, new Date(pauseRequest.parse(req.body).until));
    res.json((await enrollmentView(ctx, req.params.id)) satisfies EnrollmentResponse);
  });
  router.post('/programs/:id/enrollment/resume', async (req, res) => {
    const { ctx } = await acting(req);
    await resume(ctx, req.params.id);
    res.json((await enrollmentView(ctx, req.params.id)) satisfies EnrollmentResponse);
  });
  router.get('/programs/:id/participants', async (req, res) => {
    const { ctx } = await acting(req);
    res.json((await participantsView(ctx, req.params.id)) satisfies ParticipantsResponse);
  });
  router.post('/programs/:id/participants/:personId/leave', async (req, res) => {
    const { ctx } = await acting(req);
    await endParticipation(ctx, req.params.id, req.params.personId);
    res.json((await participantsView(ctx, req.params.id)) satisfies ParticipantsResponse);
  });
  router.post('/programs/:id/relationships', async (req, res) => {
    const { ctx } = await acting(req);
    await makeGroup(ctx, req.params.id, groupRequest.parse(req.body));
    res.status(201).json((await participantsView(ctx, req.params.id)) satisfies ParticipantsResponse);
  });
  router.get('/programs/:id/participants/export', async (req, res) => {
    const { ctx } = await acting(req);
    res
      .attachment('participants.csv')
      .type('text/csv')
      .send(await exportEnrollments(ctx, req.params.id));
  });
  return router;
}

/** Stands before the other routes, since a file is larger than what they take. */
export function importRoutes(acting: Acting): Router {
  const router = Router();
  router.use('/programs/:id/participants/import', jsonApi({ bodyLimit: IMPORT_LIMIT }));
  router.post('/programs/:id/participants/import', async (req, res) => {
    const { ctx } = await acting(req);
    const outcome = await importEnrollments(ctx, req.params.id, importRequest.parse(req.body));
    res.json(outcome satisfies ImportResponse);
  });
  return router;
}

async function enrollmentView(ctx: Context, id: string): Promise<EnrollmentResponse> {
  const { program, pausedUntil, ...mine } = await myEnrollment(ctx, id);
  return {
    ...mine,
    programId: program.id,
    programTitle: program.title,
    isOpen: isJoinable(program) && mine.status !== 'left',
    isWaitingList: isJoinable(program) && program.phase !== 'enroll',
    suggestions: {
      ...(await suggestWords()),
      languages: program.languages.map((tag) => ({ tag, name: languageName(tag) })),
    },
    ...(pausedUntil ? { pausedUntil: pausedUntil.toISOString() } : {}),
  };
}

async function participantsView(ctx: Context, id: string): Promise<ParticipantsResponse> {
  const [people, paired] = await Promise.all([participants(ctx, id), pairedPeople(ctx, id)]);
  return { participants: people.map((one) => ({ ...one, isPaired: paired.has(one.personId) })) };
}

/** The tag itself where it is none that is known. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
