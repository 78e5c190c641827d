// The calendar on Microsoft Graph: free/busy by getSchedule, meetings as events with a Teams link.
import { type Client, GraphError, RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { ConsentRequired } from '../../platform/entra.js';
import { graphClient } from '../../platform/graph.js';
import { ianaZone, weekdayNumbers } from '../../platform/graph-time.js';
import type { Interval, WorkingHours } from '../../platform/hours.js';
import {
  type Availability,
  CalendarError,
  type CalendarEvent,
  type CalendarPort,
  type CalendarUser,
  type CancelledEvent,
  type CreatedEvent,
} from '../../ports/calendar-port.js';

export type GraphAccess = {
  graphUrl: string;
  /** Delegated: the acting person's token, for their own calendar. App: the product's own, for anybody's. */
  kind: 'delegated' | 'app';
  token(): Promise<string>;
};

/** A person waits for the answer: no retries inside the call, our own records and jobs do that. */
const noRetries = [new RetryHandlerOptions(0, 0)];

export function createGraphCalendar(access: GraphAccess): CalendarPort {
  const mailbox = (oid: string) =>
    access.kind === 'delegated' ? '/me' : `/users/${encodeURIComponent(oid)}`;
  return {
    availability: (users, window) =>
      calling(access, async (client) => {
        const answer = await client
          .api(`${mailbox(users[0]?.oid ?? '')}/calendar/getSchedule`)
          .middlewareOptions(noRetries)
          .header('Prefer', 'outlook.timezone="UTC"')
          .post({
            schedules: users.map(({ email }) => email),
            startTime: utc(window.start),
            endTime: utc(window.end),
            availabilityViewInterval: 30,
          });
        return inOrder(
          users.map(({ email }) => email),
          scheduleAnswer.parse(answer).value,
        );
      }),
    createEvent: (event) =>
      calling(access, async (client) => {
        const answer = await client
          .api(`${mailbox(event.organizer.oid)}/events`)
          .middlewareOptions(noRetries)
          .post(eventBody(event));
        return createdEvent(eventAnswer.parse(answer));
      }),
    changeEvent: (event) =>
      calling(access, async (client) => {
        const path = `${mailbox(event.organizerOid)}/events/${encodeURIComponent(event.eventId)}`;
        const { subject, attendees } = event;
        const change = { subject, attendees: attendees.map(invitation) };
        await unlessGone(client.api(path).middlewareOptions(noRetries).patch(change));
      }),
    cancelEvent: (event) =>
      calling(access, async (client) => {
        const owner = mailbox(event.organizerOid);
        const eventId = event.eventId ?? (await eventIdOf(client, owner, event));
        if (eventId) await cancel(client, `${owner}/events/${encodeURIComponent(eventId)}`, event.comment);
      }),
  };
}

const graphTime = z.object({ dateTime: z.string(), timeZone: z.string() });
const scheduleItem = z.object({ status: z.string(), start: graphTime, end: graphTime });
const graphHours = z.object({
  daysOfWeek: z.array(z.string()),
  startTime: z.string(),
  endTime: z.string(),
  timeZone: z.object({ name: z.string() }).nullish(),
});
const schedule = z.object({
  scheduleId: z.string(),
  scheduleItems: z.array(scheduleItem).nullish(),
  workingHours: graphHours.nullish(),
  error: z.object({ message: z.string().nullish() }).nullish(),
});
type Schedule = z.infer<typeof schedule>;
const scheduleAnswer = z.object({ value: z.array(schedule) });
const eventAnswer = z.object({
  id: z.string(),
  onlineMeeting: z.object({ joinUrl: z.url() }).nullish(),
});

const calendarView = z.object({
  value: z.array(z.object({ id: z.string(), transactionId: z.string().nullish() })),
});

/** The most that one page of a calendar view holds. */
const MOST_AT_A_TIME = 1000;
const FREE = new Set(['free', 'workingElsewhere']);

function inOrder(emails: readonly string[], schedules: readonly Schedule[]): Availability[] {
  return emails.map((email) => {
    const found = schedules.find(({ scheduleId }) => scheduleId.toLowerCase() === email.toLowerCase());
    if (!found || found.error) throw new CalendarError('unavailable');
    return { busy: busyOf(found), workingHours: workingHoursOf(found) };
  });
}

function busyOf({ scheduleItems }: Schedule): Interval[] {
  return (scheduleItems ?? [])
    .filter(({ status }) => !FREE.has(status))
    .map(({ start, end }) => ({ start: fromUtc(start.dateTime), end: fromUtc(end.dateTime) }));
}

function workingHoursOf({ workingHours }: Schedule): WorkingHours | undefined {
  const timeZone = workingHours?.timeZone ? ianaZone(workingHours.timeZone.name) : undefined;
  if (!workingHours || !timeZone) return undefined;
  return {
    timeZone,
    weekdays: weekdayNumbers(workingHours.daysOfWeek),
    start: workingHours.startTime.slice(0, 5),
    end: workingHours.endTime.slice(0, 5),
  };
}

function eventBody(event: CalendarEvent) {
  return {
    subject: event.subject,
    body: { contentType: 'html', content: event.bodyHtml },
    start: utc(event.start),
    end: utc(event.end),
    attendees: event.attendees.map(invitation),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    transactionId: event.transactionId,
  };
}

function invitation({ email, displayName }: CalendarUser) {
  return { type: 'required', emailAddress: { address: email, name: displayName } };
}

/** Graph filters by no transaction, but tells each event's; at one time there are few. */
async function eventIdOf(
  client: Client,
  owner: string,
  { start, end, transactionId }: CancelledEvent,
): Promise<string | undefined> {
  const answer = await client
    .api(`${owner}/calendarView`)
    .middlewareOptions(noRetries)
    .query({ startDateTime: start.toISOString(), endDateTime: end.toISOString() })
    .select(['id', 'transactionId'])
    .top(MOST_AT_A_TIME)
    .get();
  return calendarView.parse(answer).value.find((event) => event.transactionId === transactionId)?.id;
}

/** Graph's event: cancel; an event that is gone, as after a cancellation, is not found. */
async function cancel(client: Client, event: string, comment: string): Promise<void> {
  await unlessGone(client.api(`${event}/cancel`).middlewareOptions(noRetries).post({ comment }));
}

async function unlessGone(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!(error instanceof GraphError && error.statusCode === 404)) throw error;
  }
}

function createdEvent({ id, onlineMeeting }: z.infer<typeof eventAnswer>): CreatedEvent {
  return { eventId: id, joinUrl: onlineMeeting?.joinUrl };
}

function utc(at: Date) {
  return { dateTime: at.toISOString().slice(0, 19), timeZone: 'UTC' };
}

function fromUtc(dateTime: string): Date {
  return new Date(`${dateTime.slice(0, 19)}Z`);
}

async function calling<T>(
  { graphUrl, token }: GraphAccess,
  call: (client: Client) => Promise<T>,
): Promise<T> {
  try {
    return await call(graphClient(graphUrl, await token()));
  } catch (cause) {
    throw calendarError(cause);
  }
}

function calendarError(cause: unknown): CalendarError {
  if (cause instanceof CalendarError) return cause;
  if (cause instanceof ConsentRequired) return new CalendarError('consent', { cause });
  if (!(cause instanceof GraphError)) return new CalendarError('unavailable', { cause });
  const retryAfterSeconds = Number(cause.headers?.get('Retry-After') ?? 0);
  const detail = { cause, ...(retryAfterSeconds > 0 ? { retryAfterSeconds } : {}) };
  const isRefusal =
    cause.statusCode >= 400 && cause.statusCode < 500 && ![401, 408, 429].includes(cause.statusCode);
  return new CalendarError(isRefusal ? 'refused' : 'unavailable', detail);
}
