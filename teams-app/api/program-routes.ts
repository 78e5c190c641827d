// Setting up programs, and leading them from phase to phase.
import { Router } from 'express';
import {
  addManagerRequest,
  changePhaseRequest,
  changeProgramRequest,
  createProgramRequest,
  type ProgramResponse,
  type ProgramsResponse,
} from '../../shared/api/program-api.js';
import { changeProgramPhase } from '../../shared/mentoring/relationship/program-pairs.js';
import {
  addManager,
  archiveProgram,
  changeProgram,
  createProgram,
  duplicateProgram,
  managedProgram,
  myPrograms,
  removeManager,
  restoreProgram,
} from '../../shared/programs/program-actions.js';
import type { Acting } from './authenticate.js';
import { programSummaries, programView } from './program-views.js';

export function programRoutes(acting: Acting): Router {
  const router = Router();
  router.get('/programs', async (req, res) => {
    const { ctx } = await acting(req);
    const { programs, mayCreate } = await myPrograms(ctx);
    res.json({ programs: await programSummaries(ctx, programs), mayCreate } satisfies ProgramsResponse);
  });
  router.post('/programs', async (req, res) => {
    const { ctx } = await acting(req);
    const program = await createProgram(ctx, createProgramRequest.parse(req.body));
    res.status(201).json((await programView(ctx, program)) satisfies ProgramResponse);
  });
  router.get('/programs/:id', async (req, res) => {
    const { ctx } = await acting(req);
    const program = await managedProgram(ctx, req.params.id);
    res.json((await programView(ctx, program)) satisfies ProgramResponse);
  });
  router.put('/programs/:id', async (req, res) => {
    const { ctx } = await acting(req);
    const program = await changeProgram(ctx, req.params.id, changeProgramRequest.parse(req.body));
    res.json((await programView(ctx, program)) satisfies ProgramResponse);
  });
  router.post('/programs/:id/phase', async (req, res) => {
    const { ctx } = await acting(req);
    const program = await changeProgramPhase(ctx, req.params.id, changePhaseRequest.parse(req.body));
    res.json((await programView(ctx, program)) satisfies ProgramResponse);
  });
  router.post('/programs/:id/managers', async (req, res) => {
    const { ctx } = await acting(req);
    const program = await addManager(ctx, req.params.id, addManagerRequest.parse(req.body).email);
    res.json((await programView(ctx, program)) satisfies ProgramResponse);
  });
  router.post('/programs/:id/managers/:personId/remove', async (req, res) => {
    const { ctx } = await acting(req);
    const program = await removeManager(ctx, req.params.id, req.params.personId);
    res.json((await programView(ctx, program)) satisfies ProgramResponse);
  });
  router.post('/programs/:id/duplicate', async (req, res) => {
    const { ctx } = await acting(req);
    const program = await duplicateProgram(ctx, req.params.id);
    res.status(201).json((await programView(ctx, program)) satisfies ProgramResponse);
  });
  router.post('/programs/:id/archive', async (req, res) => {
    const { ctx } = await acting(req);
    const program = await archiveProgram(ctx, req.params.id);
    res.json((await programView(ctx, program)) satisfies ProgramResponse);
  });
  router.post('/programs/:id/restore', async (req, res) => {
    const { ctx } = await acting(req);
    const program = await restoreProgram(ctx, req.params.id);
    res.json((await programView(ctx, program)) satisfies ProgramResponse);
  });
  return router;
}
