// What a request may say about an event: known, writable properties within their limits.
import { z } from 'zod';
import type { Attendee, EventContent } from './calendar.js';
import { GraphRefusal } from './refusal.js';
import { graphTime, instant } from './times.js';

const MOST_ATTENDEES = 500;
const READ_ONLY = new Set([
  'id',
  'iCalUId',
  'uid',
  'webLink',
  'onlineMeeting',
  'onlineMeetingUrl',
  'isOrganizer',
  'isCancelled',
  'isDraft',
  'type',
  'seriesMasterId',
  'changeKey',
  'createdDateTime',
  'lastModifiedDateTime',
  'bodyPreview',
  'hasAttachments',
  'responseStatus',
  'originalStart',
  'originalStartTimeZone',
  'originalEndTimeZone',
  'occurrenceId',
  'cancelledOccurrences',
]);

/** Graph reads the members of its enumerations in any case, and answers in its own. */
const oneOf = <Value extends string>(...values: Value[]) =>
  z.string().transform((text, context) => {
    const found = values.find((value) => value.toLowerCase() === text.toLowerCase());
    if (found === undefined) context.addIssue({ code: 'custom', message: `'${text}' is not a known value` });
    return found ?? z.NEVER;
  });

const location = z.strictObject({ displayName: z.string().optional(), locationUri: z.string().optional() });
const attendee = z.strictObject({
  type: oneOf('required', 'optional', 'resource').default('required'),
  emailAddress: z.strictObject({ address: z.email(), name: z.string().optional() }),
});
const writable = {
  subject: z.string().max(255),
  body: z.strictObject({ contentType: oneOf('html', 'text'), content: z.string() }),
  start: graphTime,
  end: graphTime,
  attendees: z.array(attendee).max(MOST_ATTENDEES),
  isAllDay: z.boolean(),
  isOnlineMeeting: z.boolean(),
  onlineMeetingProvider: oneOf('teamsForBusiness'),
  location,
  locations: z.array(location),
  categories: z.array(z.string()),
  importance: oneOf('low', 'normal', 'high'),
  sensitivity: oneOf('normal', 'personal', 'private', 'confidential'),
  showAs: oneOf('free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'),
  isReminderOn: z.boolean(),
  reminderMinutesBeforeStart: z.number().int().min(0),
  responseRequested: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  hideAttendees: z.boolean(),
};

export const eventCreation = z
  .strictObject({ ...writable, transactionId: z.string() })
  .partial()
  .required({ start: true, end: true });
export const eventChange = z.strictObject(writable).partial();
export type EventCreation = z.infer<typeof eventCreation>;
export type EventChange = z.infer<typeof eventChange>;

/** @throws GraphRefusal that names the property */
export function parseBody<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  type: string,
): z.infer<Schema> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') throw unknownProperty(String(issue.keys[0]), type);
  throw new GraphRefusal(
    400,
    'ErrorPropertyValidationFailure',
    `At least one property failed validation: ${issue?.path.join('.')}: ${issue?.message}`,
  );
}

function unknownProperty(name: string, type: string): GraphRefusal {
  if (type === 'event' && READ_ONLY.has(name))
    return new GraphRefusal(400, 'ErrorInvalidPropertySet', `Set action is invalid for property '${name}'.`);
  return new GraphRefusal(
    400,
    'RequestBodyRead',
    `The property '${name}' does not exist on type 'microsoft.graph.${type}'. Make sure to only use property names that are defined by the type or mark the type as open type.`,
  );
}

/**
 * The parts of the content that the request sets.
 * @param before the event as it is, when it is changed
 */
export function contentOf(request: EventChange, before?: EventContent): Partial<EventContent> {
  const { subject, body, start, end, attendees, isAllDay, ...others } = request;
  const { isOnlineMeeting: _online, onlineMeetingProvider: _provider, ...extra } = others;
  const content = {
    ...(subject === undefined ? {} : { subject }),
    ...(body ? { bodyHtml: body.contentType === 'html' ? body.content : asHtml(body.content) } : {}),
    ...(start ? { start: instant(start), startZone: start.timeZone ?? 'UTC' } : {}),
    ...(end ? { end: instant(end), endZone: end.timeZone ?? 'UTC' } : {}),
    ...(isAllDay === undefined ? {} : { isAllDay }),
    ...(attendees ? { attendees: attendees.map((one) => invitationOf(one, before)) } : {}),
    extra: { ...before?.extra, ...extra },
  };
  assertTimes({ isAllDay: false, ...before, ...content });
  return content;
}

function invitationOf({ type, emailAddress }: z.infer<typeof attendee>, before?: EventContent): Attendee {
  const { address, name = address } = emailAddress;
  const known = before?.attendees.find(
    (one) => one.emailAddress.address.toLowerCase() === address.toLowerCase(),
  );
  return {
    type,
    emailAddress: { address, name },
    status: known?.status ?? { response: 'none', time: undefined },
  };
}

function assertTimes({ start, end, isAllDay }: Partial<EventContent>): void {
  if (!start || !end) return;
  if (end < start)
    throw new GraphRefusal(
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'The End date should be greater than or equal to the Start date.',
    );
  const isMidnight = (at: Date) => at.toISOString().endsWith('T00:00:00.000Z');
  if (isAllDay && !(isMidnight(start) && isMidnight(end) && end > start))
    throw new GraphRefusal(
      400,
      'ErrorPropertyValidationFailure',
      'An event that lasts all day must start and end at midnight; the sandbox knows such events in UTC only.',
    );
}

function asHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll('\n', '<br>');
}
