// Plays Microsoft Graph v1.0: people, mailbox settings, free/busy and events, as strict as the real one.
import type { NextFunction, Request, Response } from 'express';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { type Entra, GRAPH_AUDIENCE } from '../entra/entra.js';
import { createDouble, type RunningDouble } from '../kit/double.js';
import { listen } from '../kit/listen.js';
import type { CastMember, World } from '../world.js';
import { type Calendars, createCalendars, type StoredEvent } from './calendar.js';

export type Graph = RunningDouble & { calendars: Calendars };

class GraphRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export async function startGraph(world: World, { entra }: { entra: Entra }): Promise<Graph> {
  const { app, diary, faults } = createDouble('graph', { world });
  const calendars = createCalendars(world);
  const caller = createCaller(world, entra);

  app.get(['/v1.0/me', '/v1.0/users/:user'], async (req, res) => {
    res.json(userView(await caller(req, ['User.Read', 'User.Read.All'])));
  });
  app.get(['/v1.0/me/manager', '/v1.0/users/:user/manager'], async (req, res) => {
    const { managerOid } = await caller(req, ['User.Read.All']);
    const manager = world.cast.find(({ oid }) => oid === managerOid);
    if (!manager)
      throw new GraphRefusal(404, 'Request_ResourceNotFound', "Resource 'manager' does not exist.");
    res.json({ '@odata.type': '#microsoft.graph.user', ...userView(manager) });
  });
  app.get(['/v1.0/me/mailboxSettings', '/v1.0/users/:user/mailboxSettings'], async (req, res) => {
    const member = await caller(req, ['MailboxSettings.Read']);
    res.json({
      timeZone: member.timeZone,
      language: { locale: 'en-US' },
      workingHours: workingHours(member),
    });
  });
  app.post(['/v1.0/me/calendar/getSchedule', '/v1.0/users/:user/calendar/getSchedule'], async (req, res) => {
    await caller(req, ['Calendars.ReadWrite', 'Calendars.Read', 'Calendars.ReadBasic']);
    const input = parse(scheduleRequest, req.body);
    res.json({ value: input.schedules.map((email) => scheduleOf(email, input, { world, calendars })) });
  });
  app.post(['/v1.0/me/events', '/v1.0/users/:user/events'], async (req, res) => {
    const organizer = await caller(req, ['Calendars.ReadWrite']);
    const event = createEvent(parse(eventRequest, req.body), organizer, calendars);
    res.status(201).json(eventView(event, world));
  });
  app.get(['/v1.0/me/events/:id', '/v1.0/users/:user/events/:id'], async (req, res) => {
    const owner = await caller(req, ['Calendars.ReadWrite', 'Calendars.Read']);
    res.json(eventView(existing(calendars, owner, req), world));
  });
  app.post(['/v1.0/me/events/:id/cancel', '/v1.0/users/:user/events/:id/cancel'], async (req, res) => {
    const owner = await caller(req, ['Calendars.ReadWrite']);
    const event = existing(calendars, owner, req);
    if (event.organizerOid !== owner.oid) {
      throw new GraphRefusal(
        400,
        'ErrorCalendarIsOrganizer',
        'You need to be an organizer to cancel a meeting.',
      );
    }
    calendars.cancel(event);
    res.status(202).end();
  });
  app.use(() => {
    throw new GraphRefusal(404, 'BadRequest', 'Resource not found for the segment.');
  });
  // biome-ignore lint/complexity/useMaxParams: Express knows an error handler by its four parameters
  app.use((error: unknown, _req: Request, res: Response, next: NextFunction) =>
    answerError(error, res, next),
  );
  const running = await listen(app, { host: 'localhost', tls: world.tls });
  return { ...running, diary, faults, calendars };
}

/** Whose mailbox the call is for, once its token allows it: delegated by scope, the app by role. */
function createCaller(world: World, entra: Entra) {
  return async (req: Request, permissions: readonly string[]): Promise<CastMember> => {
    const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
    if (!token) throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty.');
    const claims = await entra.verify(token, GRAPH_AUDIENCE).catch(() => {
      throw new GraphRefusal(
        401,
        'InvalidAuthenticationToken',
        'Access token validation failure. Invalid audience.',
      );
    });
    const user = req.params['user'];
    const granted =
      user === undefined ? String(claims['scp'] ?? '').split(' ') : ((claims['roles'] as string[]) ?? []);
    if (!permissions.some((permission) => granted.includes(permission))) {
      throw new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    }
    const wanted = user ?? claims['oid'];
    const member = world.cast.find(({ oid, email }) => oid === wanted || email === wanted);
    if (!member)
      throw new GraphRefusal(404, 'Request_ResourceNotFound', `Resource '${String(wanted)}' does not exist.`);
    return member;
  };
}

const graphTime = z.strictObject({ dateTime: z.string(), timeZone: z.string() });
const scheduleRequest = z.strictObject({
  schedules: z.array(z.string()).min(1).max(20),
  startTime: graphTime,
  endTime: graphTime,
  availabilityViewInterval: z.number().int().min(5).max(1440).default(30),
});
const eventRequest = z.strictObject({
  subject: z.string().max(255),
  body: z.strictObject({ contentType: z.string().regex(/^(html|text)$/i), content: z.string() }).optional(),
  start: graphTime,
  end: graphTime,
  attendees: z
    .array(
      z.strictObject({
        type: z.enum(['required', 'optional', 'resource']).optional(),
        emailAddress: z.strictObject({ address: z.email(), name: z.string().optional() }),
      }),
    )
    .max(500)
    .default([]),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: z.literal('teamsForBusiness').optional(),
  transactionId: z.string().optional(),
});

function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new GraphRefusal(400, 'RequestBodyRead', `${issue?.path.join('.')}: ${issue?.message}`);
}

function instant({ dateTime, timeZone }: z.infer<typeof graphTime>): Date {
  const time = DateTime.fromISO(dateTime, { zone: timeZone });
  if (!time.isValid || /[zZ]|[+-]\d\d:\d\d$/.test(dateTime)) {
    throw new GraphRefusal(
      400,
      'ErrorInvalidParameter',
      'A dateTime has no offset, and its timeZone must be known.',
    );
  }
  return time.toJSDate();
}

type ScheduleRequest = z.infer<typeof scheduleRequest>;

function scheduleOf(
  email: string,
  request: ScheduleRequest,
  { world, calendars }: { world: World; calendars: Calendars },
) {
  const from = instant(request.startTime);
  const to = instant(request.endTime);
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  if (days <= 0 || days >= 62)
    throw new GraphRefusal(400, 'ErrorInvalidTimeInterval', 'The window must be shorter than 62 days.');
  const member = world.cast.find((one) => one.email.toLowerCase() === email.toLowerCase());
  if (!member) {
    return {
      scheduleId: email,
      error: { message: 'The mailbox could not be found.', responseCode: 'ErrorMailRecipientNotFound' },
    };
  }
  const spans = calendars.busy(member, from, to);
  return {
    scheduleId: email,
    availabilityView: availabilityView(spans, { from, to, minutes: request.availabilityViewInterval }),
    scheduleItems: spans.map(({ status, start, end }) => ({
      isPrivate: false,
      status,
      start: utc(start),
      end: utc(end),
    })),
    workingHours: workingHours(member),
  };
}

function availabilityView(
  spans: ReturnType<Calendars['busy']>,
  { from, to, minutes }: { from: Date; to: Date; minutes: number },
): string {
  const step = minutes * 60_000;
  let view = '';
  for (let at = from.getTime(); at < to.getTime(); at += step) {
    const taken = spans.find(({ start, end }) => start.getTime() < at + step && end.getTime() > at);
    view += taken ? (taken.status === 'oof' ? '3' : '2') : '0';
  }
  return view;
}

function createEvent(
  input: z.infer<typeof eventRequest>,
  organizer: CastMember,
  calendars: Calendars,
): StoredEvent {
  const start = instant(input.start);
  const end = instant(input.end);
  if (end < start)
    throw new GraphRefusal(
      400,
      'ErrorPropertyValidationFailure',
      'The end of the event is before its start.',
    );
  const meeting = input.isOnlineMeeting
    ? `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${crypto.randomUUID()}%40thread.v2/0`
    : undefined;
  return calendars.create({
    ownerOid: organizer.oid,
    organizerOid: organizer.oid,
    subject: input.subject,
    bodyHtml: input.body?.content ?? '',
    start,
    end,
    attendees: input.attendees as StoredEvent['attendees'],
    joinUrl: meeting,
    transactionId: input.transactionId,
  });
}

function existing(calendars: Calendars, { oid }: CastMember, req: Request): StoredEvent {
  const event = calendars.find(oid, String(req.params['id']));
  if (!event)
    throw new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return event;
}

function eventView(event: StoredEvent, world: World) {
  const organizer = world.cast.find(({ oid }) => oid === event.organizerOid);
  return {
    id: event.id,
    iCalUId: event.iCalUId,
    subject: event.subject,
    body: { contentType: 'html', content: event.bodyHtml },
    start: utc(event.start),
    end: utc(event.end),
    isCancelled: event.isCancelled,
    isOrganizer: event.ownerOid === event.organizerOid,
    organizer: { emailAddress: { name: organizer?.name, address: organizer?.email } },
    attendees: event.attendees.map((attendee) => ({
      ...attendee,
      status: { response: 'none', time: '0001-01-01T00:00:00Z' },
    })),
    isOnlineMeeting: event.joinUrl !== undefined,
    onlineMeetingProvider: event.joinUrl ? 'teamsForBusiness' : 'unknown',
    onlineMeeting: event.joinUrl ? { joinUrl: event.joinUrl } : null,
    ...(event.transactionId ? { transactionId: event.transactionId } : {}),
  };
}

function userView({ oid, name, givenName, familyName, email, jobTitle, department }: CastMember) {
  return {
    id: oid,
    displayName: name,
    givenName,
    surname: familyName,
    mail: email,
    userPrincipalName: email,
    jobTitle,
    department,
  };
}

function workingHours({ workDays, workStart, workEnd, timeZone }: CastMember) {
  return {
    daysOfWeek: workDays,
    startTime: `${workStart}:00.0000000`,
    endTime: `${workEnd}:00.0000000`,
    timeZone: { name: timeZone },
  };
}

function utc(at: Date) {
  return { dateTime: `${at.toISOString().slice(0, 19)}.0000000`, timeZone: 'UTC' };
}

function answerError(error: unknown, res: Response, next: NextFunction): void {
  if (error instanceof GraphRefusal)
    res.status(error.status).json({ error: { code: error.code, message: error.message } });
  else next(error);
}
