// Booking sessions and answering check-ins.

import { Router } from 'express';
import {
  type CheckInResponse,
  checkInAnswerRequest,
  type SessionResponse,
  type SuggestionsResponse,
  sessionRequest,
  suggestionsQuery,
} from '../../shared/api/tab-api.js';
import { answerCheckIn } from '../../shared/mentoring/check-ins/check-in-actions.js';
import { asMember } from '../../shared/mentoring/relationship/relationship-actions.js';
import { bookSession, suggestSessions } from '../../shared/mentoring/sessions/session-actions.js';
import { sessionView } from '../../shared/mentoring/sessions/session-view.js';
import type { Acting } from './authenticate.js';
import { checkInView } from './views.js';

export function mentoringRoutes(acting: Acting): Router {
  const router = Router();
  router.get('/relationships/:id/suggestions', async (req, res) => {
    const { ctx } = await acting(req);
    const { minutes } = suggestionsQuery.parse(req.query);
    const { slots, me, partners } = await suggestSessions(ctx, req.params.id, minutes);
    const suggestions = slots.map(({ start, end }) => ({
      start: start.toISOString(),
      end: end.toISOString(),
      mine: { timeZone: me.timeZone },
      partners: partners.map(({ displayName, timeZone }) => ({ displayName, timeZone })),
    }));
    res.json({ suggestions } satisfies SuggestionsResponse);
  });
  router.post('/sessions', async (req, res) => {
    const { ctx } = await acting(req);
    const { start, end, ...rest } = sessionRequest.parse(req.body);
    const session = await bookSession(ctx, { ...rest, start: new Date(start), end: new Date(end) });
    res.status(201).json({ session: sessionView(session) } satisfies SessionResponse);
  });
  router.post('/check-ins/:id/answer', async (req, res) => {
    const { ctx } = await acting(req);
    const input = checkInAnswerRequest.parse(req.body);
    const checkIn = await answerCheckIn(ctx, req.params.id, { input, door: 'tab' });
    res.json({
      checkIn: checkInView(checkIn, await asMember(ctx, checkIn.relationshipId)),
    } satisfies CheckInResponse);
  });
  return router;
}
