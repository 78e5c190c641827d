// Events: made, read, changed, cancelled, deleted, and answered by who is invited.
import { randomUUID } from 'node:crypto';
import type { Express, Request } from 'express';
import { z } from 'zod';
import type { CastMember, World } from '../world.js';
import type { Calendars, EventContent, ResponseKind, StoredEvent } from './calendar.js';
import type { Callers } from './caller.js';
import {
  contentOf,
  type EventChange,
  type EventCreation,
  eventChange,
  eventCreation,
  parseBody,
} from './event-request.js';
import { eventView, viewing } from './event-view.js';
import { assertOptions, page, select } from './odata.js';
import { GraphRefusal, itemNotFound } from './refusal.js';

export type CalendarParts = { world: World; callers: Callers; calendars: Calendars };

const WRITE = ['Calendars.ReadWrite'];
const READ = ['Calendars.Read', ...WRITE];
export const MAY_WRITE = { delegated: WRITE, application: WRITE };
export const MAY_READ = { delegated: READ, application: READ };
const ROOTS = ['/v1.0/me', '/v1.0/users/:user'].flatMap((owner) => [
  `${owner}/events`,
  `${owner}/calendar/events`,
]);
const each = (rest: string) => ROOTS.map((root) => `${root}/:id${rest}`);

export function serveEvents(app: Express, parts: CalendarParts): void {
  const { world, callers, calendars } = parts;
  app.post(ROOTS, async (req, res) => {
    const organizer = await callers.mailbox(req, MAY_WRITE);
    const event = create(parseBody(eventCreation, req.body, 'event'), organizer, calendars);
    res.status(201).json(eventView(event, viewing(req, res, world)));
  });
  app.get(ROOTS, async (req, res) => {
    const owner = await callers.mailbox(req, MAY_READ);
    assertOptions(req, ['$select', '$top', '$skip']);
    const { part, next } = page(req, calendars.inMailbox(owner.oid), { byDefault: 10, most: 1000 });
    const how = viewing(req, res, world);
    res.json({ ...next, value: part.map((event) => select(req, eventView(event, how))) });
  });
  app.get(each(''), async (req, res) => {
    const owner = await callers.mailbox(req, MAY_READ);
    assertOptions(req, ['$select']);
    res.json(select(req, eventView(existing(calendars, owner, req), viewing(req, res, world))));
  });
  app.patch(each(''), async (req, res) => {
    const event = organized(calendars, await callers.mailbox(req, MAY_WRITE), req);
    change(event, parseBody(eventChange, req.body, 'event'), calendars);
    res.json(eventView(event, viewing(req, res, world)));
  });
  app.delete(each(''), async (req, res) => {
    calendars.remove(existing(calendars, await callers.mailbox(req, MAY_WRITE), req));
    res.status(204).end();
  });
  serveActions(app, parts);
}

/** Names of an action's parameters are read in any case: the metadata and the documentation differ. */
function anyCase(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name.slice(0, 1).toLowerCase() + name.slice(1), value]),
  );
}

const ANSWERS: Record<string, ResponseKind> = {
  accept: 'accepted',
  decline: 'declined',
  tentativelyAccept: 'tentativelyAccepted',
};
const cancellation = z.strictObject({ comment: z.string().nullish() });
const answer = z.strictObject({ comment: z.string().nullish(), sendResponse: z.boolean().nullish() });

function serveActions(app: Express, { callers, calendars }: CalendarParts): void {
  app.post(each('/cancel'), async (req, res) => {
    const event = organized(calendars, await callers.mailbox(req, MAY_WRITE), req);
    parseBody(cancellation, anyCase(req.body), 'cancel');
    calendars.cancel(event);
    res.status(202).end();
  });
  for (const [action, kind] of Object.entries(ANSWERS)) {
    app.post(each(`/${action}`), async (req, res) => {
      const event = existing(calendars, await callers.mailbox(req, MAY_WRITE), req);
      const { sendResponse } = parseBody(answer, anyCase(req.body), action);
      if (event.ownerOid === event.organizerOid)
        throw new GraphRefusal(
          400,
          'ErrorInvalidRequest',
          "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
        );
      calendars.respond(event, kind, sendResponse ?? true);
      res.status(202).end();
    });
  }
}

function create(request: EventCreation, organizer: CastMember, calendars: Calendars): StoredEvent {
  const { transactionId, ...rest } = request;
  const content = { ...EMPTY, ...contentOf(rest) } as EventContent;
  const first = transactionId ? calendars.findByTransaction(organizer.oid, transactionId) : undefined;
  if (first) {
    if (isSame(first, content)) return first;
    throw new GraphRefusal(
      409,
      'ErrorDuplicateTransactionId',
      'The TransactionId specified in the request has already been used to create a different event.',
    );
  }
  const joinUrl = request.isOnlineMeeting ? newJoinUrl() : undefined;
  const bodyHtml = joinUrl ? content.bodyHtml + joinBlob(joinUrl) : content.bodyHtml;
  return calendars.create(organizer.oid, { ...content, bodyHtml, joinUrl }, transactionId);
}

const EMPTY: Omit<EventContent, 'start' | 'end'> = {
  subject: '',
  bodyHtml: '',
  startZone: 'UTC',
  endZone: 'UTC',
  isAllDay: false,
  attendees: [],
  joinUrl: undefined,
  extra: {},
};

function isSame(first: StoredEvent, content: EventContent): boolean {
  const essence = ({ subject, start, end, attendees }: EventContent) =>
    JSON.stringify([subject, start, end, attendees.map(({ emailAddress }) => emailAddress.address)]);
  return essence(first) === essence(content);
}

/** Replacing the body of a Teams meeting without its join information takes the meeting away, as in Outlook. */
function change(event: StoredEvent, request: EventChange, calendars: Calendars): void {
  if (request.isOnlineMeeting === false && event.joinUrl)
    throw new GraphRefusal(
      400,
      'ErrorInvalidPropertySet',
      'An online meeting cannot be turned off once it was set.',
    );
  const content = contentOf(request, event);
  const isLost = event.joinUrl && content.bodyHtml !== undefined && !content.bodyHtml.includes(event.joinUrl);
  const joinUrl = isLost
    ? undefined
    : (event.joinUrl ?? (request.isOnlineMeeting ? newJoinUrl() : undefined));
  calendars.update(event, { ...content, joinUrl });
}

function newJoinUrl(): string {
  const thread = `19:meeting_${Buffer.from(randomUUID()).toString('base64url')}@thread.v2`;
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0`;
}

function joinBlob(joinUrl: string): string {
  return `<div><p>Microsoft Teams meeting</p><p><a href="${joinUrl}">Join the meeting now</a></p></div>`;
}

function existing(calendars: Calendars, { oid }: CastMember, req: Request): StoredEvent {
  const event = calendars.find(oid, String(req.params['id']));
  if (!event) throw itemNotFound();
  return event;
}

function organized(calendars: Calendars, owner: CastMember, req: Request): StoredEvent {
  const event = existing(calendars, owner, req);
  if (event.organizerOid === owner.oid) return event;
  throw new GraphRefusal(
    400,
    'ErrorCalendarIsNotOrganizer',
    req.path.endsWith('/cancel')
      ? 'You need to be an organizer to cancel a meeting.'
      : 'Only the organizer can change a meeting.',
  );
}
