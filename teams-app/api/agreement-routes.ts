// The agreement of a pair: reading it, drafting, settling, signing, and putting a new version aside.
import { type Request, Router } from 'express';
import {
  type AgreementResponse,
  draftRequest,
  revisionRequest,
  settleRequest,
} from '../../shared/api/agreement-api.js';
import type { Context } from '../../shared/context.js';
import { drop, saveDraft, settle, sign } from '../../shared/mentoring/agreement/agreement-actions.js';
import { readAgreement } from '../../shared/mentoring/agreement/agreement-view.js';

type ContextOf = (req: Request) => Promise<Context>;

/** Each answers with the agreement as it is afterwards. */
export function agreementRoutes(contextOf: ContextOf): Router {
  const router = Router();
  const path = '/relationships/:id/agreement';
  router.get(path, async (req, res) => {
    res.json((await readAgreement(await contextOf(req), req.params.id)) satisfies AgreementResponse);
  });
  router.put(`${path}/draft`, async (req, res) => {
    const ctx = await contextOf(req);
    await saveDraft(ctx, req.params.id, draftRequest.parse(req.body));
    res.json((await readAgreement(ctx, req.params.id)) satisfies AgreementResponse);
  });
  router.put(`${path}/settled`, async (req, res) => {
    const ctx = await contextOf(req);
    await settle(ctx, req.params.id, settleRequest.parse(req.body));
    res.json((await readAgreement(ctx, req.params.id)) satisfies AgreementResponse);
  });
  router.post(`${path}/signature`, async (req, res) => {
    const ctx = await contextOf(req);
    await sign(ctx, req.params.id, revisionRequest.parse(req.body));
    res.json((await readAgreement(ctx, req.params.id)) satisfies AgreementResponse);
  });
  router.post(`${path}/drop`, async (req, res) => {
    const ctx = await contextOf(req);
    await drop(ctx, req.params.id, revisionRequest.parse(req.body));
    res.json((await readAgreement(ctx, req.params.id)) satisfies AgreementResponse);
  });
  return router;
}
