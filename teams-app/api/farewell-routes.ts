// The end of a mentoring relationship: the last day, last words, parting early, and what remains.
import { type Request, Router } from 'express';
import {
  type CertificateResponse,
  closingDateRequest,
  closingWordsRequest,
  type FarewellResponse,
  inTouchRequest,
  type PastPairsResponse,
} from '../../shared/api/farewell-api.js';
import type { Context } from '../../shared/context.js';
import { myCertificate } from '../../shared/mentoring/farewell/certificate.js';
import { keepMyWords, nameLastDay, partWays } from '../../shared/mentoring/farewell/closing-actions.js';
import { farewellOf } from '../../shared/mentoring/farewell/farewell-view.js';
import { setInTouch } from '../../shared/mentoring/farewell/in-touch-actions.js';
import { certificateHtml, keepsakeHtml } from '../../shared/mentoring/farewell/paper.js';
import { pairSummary } from '../../shared/mentoring/relationship/pair-view.js';
import { allMyMemberships } from '../../shared/mentoring/relationship/relationship-actions.js';

type ContextOf = (req: Request) => Promise<Context>;

export function farewellRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/past-relationships', async (req, res) => {
    res.json((await pastPairs(await contextOf(req))) satisfies PastPairsResponse);
  });
  router.get('/relationships/:id/farewell', async (req, res) => {
    res.json((await farewellOf(await contextOf(req), req.params.id)) satisfies FarewellResponse);
  });
  router.post('/relationships/:id/farewell/day', async (req, res) => {
    const ctx = await contextOf(req);
    await nameLastDay(ctx, req.params.id, closingDateRequest.parse(req.body));
    res.json((await farewellOf(ctx, req.params.id)) satisfies FarewellResponse);
  });
  router.put('/relationships/:id/farewell/words', async (req, res) => {
    const ctx = await contextOf(req);
    await keepMyWords(ctx, req.params.id, closingWordsRequest.parse(req.body));
    res.json((await farewellOf(ctx, req.params.id)) satisfies FarewellResponse);
  });
  router.post('/relationships/:id/farewell/part-ways', async (req, res) => {
    const ctx = await contextOf(req);
    await partWays(ctx, req.params.id);
    res.json((await farewellOf(ctx, req.params.id)) satisfies FarewellResponse);
  });
  router.post('/relationships/:id/farewell/in-touch', async (req, res) => {
    const ctx = await contextOf(req);
    await setInTouch(ctx, req.params.id, inTouchRequest.parse(req.body).asks);
    res.json((await farewellOf(ctx, req.params.id)) satisfies FarewellResponse);
  });
  return router.use(paperRoutes(contextOf));
}

function paperRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/relationships/:id/certificate', async (req, res) => {
    res.json((await myCertificate(await contextOf(req), req.params.id)) satisfies CertificateResponse);
  });
  router.get('/relationships/:id/certificate.html', async (req, res) => {
    const html = certificateHtml(await myCertificate(await contextOf(req), req.params.id));
    res.attachment('certificate.html').type('html').send(html);
  });
  router.get('/relationships/:id/keepsake.html', async (req, res) => {
    const html = keepsakeHtml(await farewellOf(await contextOf(req), req.params.id));
    res.attachment('last-words.html').type('html').send(html);
  });
  return router;
}

/** A match that was refused in its first days never began, and is not looked back at. */
async function pastPairs(ctx: Context): Promise<PastPairsResponse> {
  const past = (await allMyMemberships(ctx)).filter(
    ({ relationship: { status, endReason } }) => status === 'ended' && endReason !== 'vetoed',
  );
  const pairs = await Promise.all(
    past.map(async (membership) => {
      const { startedAt, endedAt = startedAt, erasedAt } = membership.relationship;
      return {
        ...(await pairSummary(membership)),
        endedAt: endedAt.toISOString(),
        isErased: erasedAt !== undefined,
      };
    }),
  );
  return { pairs: pairs.toSorted((one, other) => other.endedAt.localeCompare(one.endedAt)) };
}
