// The participants of a program as its managers see them, and their lists in and out.
import { Router } from 'express';
import {
  type ImportResponse,
  importRequest,
  type ParticipantsResponse,
} from '../../shared/api/enrollment-api.js';
import { groupRequest } from '../../shared/api/group-api.js';
import type { Context } from '../../shared/context.js';
import { endParticipation } from '../../shared/mentoring/relationship/leave-program.js';
import { makeGroup } from '../../shared/mentoring/relationship/make-group.js';
import { pairedPeople } from '../../shared/mentoring/relationship/program-pairs.js';
import { jsonApi } from '../../shared/platform/json-api.js';
import { exampleList } from '../../shared/programs/enrollment/enrollment-example.js';
import { exportEnrollments, importEnrollments } from '../../shared/programs/enrollment/enrollment-import.js';
import { participants } from '../../shared/programs/enrollment/participant-actions.js';
import { admitWaiting } from '../../shared/programs/enrollment/waiting-list.js';
import type { Acting } from './authenticate.js';

/** The most that an import may hold in its schema, in letters of up to three bytes. */
const IMPORT_LIMIT = '6mb';

export function participantRoutes(acting: Acting): Router {
  const router = Router();
  router.get('/programs/:id/participants', async (req, res) => {
    const { ctx } = await acting(req);
    res.json((await participantsView(ctx, req.params.id)) satisfies ParticipantsResponse);
  });
  router.post('/programs/:id/participants/:personId/leave', async (req, res) => {
    const { ctx } = await acting(req);
    await endParticipation(ctx, req.params.id, req.params.personId);
    res.json((await participantsView(ctx, req.params.id)) satisfies ParticipantsResponse);
  });
  router.post('/programs/:id/participants/admit', async (req, res) => {
    const { ctx } = await acting(req);
    await admitWaiting(ctx, req.params.id);
    res.json((await participantsView(ctx, req.params.id)) satisfies ParticipantsResponse);
  });
  router.post('/programs/:id/relationships', async (req, res) => {
    const { ctx } = await acting(req);
    await makeGroup(ctx, req.params.id, groupRequest.parse(req.body));
    res.status(201).json((await participantsView(ctx, req.params.id)) satisfies ParticipantsResponse);
  });
  router.get('/programs/:id/participants/example', async (req, res) => {
    const { ctx } = await acting(req);
    res
      .attachment('example.csv')
      .type('text/csv')
      .send(await exampleList(ctx, req.params.id));
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

async function participantsView(ctx: Context, id: string): Promise<ParticipantsResponse> {
  const [people, paired] = await Promise.all([participants(ctx, id), pairedPeople(ctx, id)]);
  return { participants: people.map((one) => ({ ...one, isPaired: paired.has(one.personId) })) };
}
