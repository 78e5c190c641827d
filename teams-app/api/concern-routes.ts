// Telling concerns, looking after them, and naming who receives them.
import { type Request, Router } from 'express';
import {
  addContactRequest,
  type ConcernPlacesResponse,
  type ConcernResponse,
  type ConcernsResponse,
  type ContactsResponse,
  concernAnswerRequest,
  concernRequest,
} from '../../shared/api/concern-api.js';
import {
  answerConcern,
  closeConcern,
  type MyConcern,
  myConcerns,
  readConcern,
  takeConcern,
  tellConcern,
} from '../../shared/concerns/concern-actions.js';
import { addContact, programContacts, removeContact } from '../../shared/concerns/concern-contacts.js';
import { concernPlaces } from '../../shared/concerns/concern-places.js';
import { concernSummaries, concernView, placesView } from '../../shared/concerns/concern-view.js';
import type { Context } from '../../shared/context.js';
import type { Person } from '../../shared/people/person.js';

type ContextOf = (req: Request) => Promise<Context>;

export function concernRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/concerns', async (req, res) => {
    const ctx = await contextOf(req);
    const { mine, queue } = await myConcerns(ctx);
    const answer = { mine: await concernSummaries(ctx, mine), queue: await concernSummaries(ctx, queue) };
    res.json(answer satisfies ConcernsResponse);
  });
  router.get('/concern-places', async (req, res) => {
    res.json((await placesView(await concernPlaces(await contextOf(req)))) satisfies ConcernPlacesResponse);
  });
  router.post('/concerns', async (req, res) => {
    const ctx = await contextOf(req);
    res.status(201).json(await viewOf(ctx, tellConcern(ctx, concernRequest.parse(req.body))));
  });
  router.get('/concerns/:id', async (req, res) => {
    const ctx = await contextOf(req);
    res.json(await viewOf(ctx, readConcern(ctx, req.params.id)));
  });
  router.post('/concerns/:id/take', async (req, res) => {
    const ctx = await contextOf(req);
    res.json(await viewOf(ctx, takeConcern(ctx, req.params.id)));
  });
  router.post('/concerns/:id/answers', async (req, res) => {
    const ctx = await contextOf(req);
    const { text } = concernAnswerRequest.parse(req.body);
    res.status(201).json(await viewOf(ctx, answerConcern(ctx, req.params.id, text)));
  });
  router.post('/concerns/:id/close', async (req, res) => {
    const ctx = await contextOf(req);
    res.json(await viewOf(ctx, closeConcern(ctx, req.params.id)));
  });
  router.use(contactRoutes(contextOf));
  return router;
}

function contactRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/programs/:id/contacts', async (req, res) => {
    res.json(contactsView(await programContacts(await contextOf(req), req.params.id)));
  });
  router.post('/programs/:id/contacts', async (req, res) => {
    const { email } = addContactRequest.parse(req.body);
    res.status(201).json(contactsView(await addContact(await contextOf(req), req.params.id, email)));
  });
  router.post('/programs/:id/contacts/:personId/remove', async (req, res) => {
    const { id, personId } = req.params;
    res.json(contactsView(await removeContact(await contextOf(req), id, personId)));
  });
  return router;
}

async function viewOf(ctx: Context, mine: Promise<MyConcern>): Promise<ConcernResponse> {
  return concernView(ctx, await mine);
}

function contactsView(people: readonly Person[]): ContactsResponse {
  return { contacts: people.map(({ id, displayName }) => ({ personId: id, displayName })) };
}
