// How Graph shows an event.
import type { Request, Response } from 'express';
import type { World } from '../world.js';
import type { Attendee, StoredEvent } from './calendar.js';
import { changeKey, itemIds } from './ids.js';
import type { Item } from './odata.js';
import type { Span } from './routines.js';
import { inZone, preferredZone } from './times.js';

/** Graph's way to say "no time". */
const NEVER = '0001-01-01T00:00:00Z';
const BASIC = { recurrence: null, seriesMasterId: null, onlineMeetingUrl: null, hasAttachments: false };

export type Viewing = { zone: string; isImmutable: boolean; world: World };

/** Reads the Prefer header once, and confirms in the answer what it asks for. */
export function viewing(req: Request, res: Response, world: World): Viewing {
  const isImmutable = /IdType\s*=\s*"ImmutableId"/i.test(req.get('prefer') ?? '');
  if (isImmutable) res.append('Preference-Applied', 'IdType="ImmutableId"');
  return { zone: preferredZone(req, res), isImmutable, world };
}

export function eventView(event: StoredEvent, { zone, isImmutable, world }: Viewing): Item {
  const organizer = world.cast.find(({ oid }) => oid === event.organizerOid);
  const key = changeKey(`${event.id} ${event.version}`);
  const id = isImmutable ? event.immutableId : event.id;
  return {
    '@odata.etag': `W/"${key}"`,
    id,
    ...BASIC,
    ...settings(event),
    createdDateTime: event.createdAt.toISOString(),
    lastModifiedDateTime: event.changedAt.toISOString(),
    changeKey: key,
    iCalUId: event.iCalUId,
    subject: event.subject,
    bodyPreview: preview(event.bodyHtml),
    body: { contentType: 'html', content: event.bodyHtml },
    start: inZone(event.start, zone),
    end: inZone(event.end, zone),
    originalStartTimeZone: event.startZone,
    originalEndTimeZone: event.endZone,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isOrganizer: event.ownerOid === event.organizerOid,
    isDraft: false,
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    responseStatus: { response: event.response.kind, time: event.response.time?.toISOString() ?? NEVER },
    organizer: { emailAddress: { name: organizer?.name, address: organizer?.email } },
    attendees: event.attendees.map(attendeeView),
    isOnlineMeeting: event.joinUrl !== undefined,
    onlineMeetingProvider: event.joinUrl ? 'teamsForBusiness' : 'unknown',
    onlineMeeting: event.joinUrl ? { joinUrl: event.joinUrl } : null,
    ...(event.transactionId ? { transactionId: event.transactionId } : {}),
  };
}

/** One time of a weekly meeting, or an absence: it is shown, and can't be changed. */
export function routineView({ start, end, status, subject }: Span, oid: string, viewing: Viewing): Item {
  const { zone, isImmutable, world } = viewing;
  const owner = world.cast.find((member) => member.oid === oid);
  const ids = itemIds(`${oid} ${subject} ${start.toISOString()}`);
  const isWeekly = status === 'busy';
  return {
    id: isImmutable ? ids.immutableId : ids.id,
    ...BASIC,
    seriesMasterId: isWeekly ? itemIds(`${oid} ${subject}`).id : null,
    type: isWeekly ? 'occurrence' : 'singleInstance',
    subject,
    bodyPreview: '',
    body: { contentType: 'html', content: '' },
    start: inZone(start, zone),
    end: inZone(end, zone),
    showAs: status,
    isAllDay: false,
    isCancelled: false,
    isOrganizer: true,
    organizer: { emailAddress: { name: owner?.name, address: owner?.email } },
    attendees: [],
    isOnlineMeeting: false,
    onlineMeetingProvider: 'unknown',
    onlineMeeting: null,
  };
}

function settings({ extra, isCancelled }: StoredEvent): Item {
  return {
    categories: [],
    importance: 'normal',
    sensitivity: 'normal',
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    location: { displayName: '', locationType: 'default' },
    locations: [],
    ...extra,
    showAs: isCancelled ? 'free' : (extra['showAs'] ?? 'busy'),
  };
}

function attendeeView({ type, emailAddress, status }: Attendee) {
  return {
    type,
    emailAddress,
    status: { response: status.response, time: status.time?.toISOString() ?? NEVER },
  };
}

function preview(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255);
}
