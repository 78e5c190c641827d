// My own data: to see, to take along, to erase.
import { type Request, Router } from 'express';
import { type EraseResponse, eraseRequest, type MyDataResponse } from '../../shared/api/privacy-api.js';
import type { Context } from '../../shared/context.js';
import { eraseMe } from '../../shared/people/privacy/erase-me.js';
import { myData, myDataPage } from '../../shared/people/privacy/my-data.js';

type ContextOf = (req: Request) => Promise<Context>;

export function privacyRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/my-data', async (req, res) => {
    res.json((await myData(await contextOf(req))) satisfies MyDataResponse);
  });
  router.get('/my-data/export.json', async (req, res) => {
    const data = await myData(await contextOf(req));
    res
      .attachment('my-data.json')
      .type('json')
      .send(JSON.stringify(data, undefined, 2));
  });
  router.get('/my-data/export.html', async (req, res) => {
    res
      .attachment('my-data.html')
      .type('html')
      .send(await myDataPage(await contextOf(req)));
  });
  router.post('/my-data/erase', async (req, res) => {
    const ctx = await contextOf(req);
    res.json((await eraseMe(ctx, eraseRequest.parse(req.body))) satisfies EraseResponse);
  });
  return router;
}
