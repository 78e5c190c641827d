// The calendars of the cast: what stands in them week by week, and the events that were made.
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { CastMember, World } from '../world.js';

export type Attendee = { type?: string; emailAddress: { address: string; name?: string } };
export type StoredEvent = {
  id: string;
  iCalUId: string;
  ownerOid: string;
  organizerOid: string;
  subject: string;
  bodyHtml: string;
  start: Date;
  end: Date;
  attendees: Attendee[];
  joinUrl: string | undefined;
  transactionId: string | undefined;
  isCancelled: boolean;
};

export type Span = { start: Date; end: Date; status: 'busy' | 'oof'; subject: string };

export type Calendars = {
  /** The organizer's event; each attendee of the cast gets a copy. The same transactionId gives the first event. */
  create(event: Omit<StoredEvent, 'id' | 'iCalUId' | 'isCancelled'>): StoredEvent;
  find(ownerOid: string, id: string): StoredEvent | undefined;
  of(ownerOid: string): StoredEvent[];
  cancel(event: StoredEvent): void;
  busy(member: CastMember, from: Date, to: Date): Span[];
};

export function createCalendars(world: World): Calendars {
  const events: StoredEvent[] = [];
  const of = (ownerOid: string) =>
    events.filter((event) => event.ownerOid === ownerOid && !event.isCancelled);
  return {
    of,
    create: (input) => {
      const repeated = input.transactionId
        ? of(input.ownerOid).find(({ transactionId }) => transactionId === input.transactionId)
        : undefined;
      if (repeated) return repeated;
      const event = { ...input, id: randomUUID(), iCalUId: randomUUID(), isCancelled: false };
      const invited = world.cast.filter(({ email }) =>
        input.attendees.some(
          ({ emailAddress }) => emailAddress.address.toLowerCase() === email.toLowerCase(),
        ),
      );
      const copies = invited
        .filter(({ oid }) => oid !== input.ownerOid)
        .map(({ oid }) => ({ ...event, id: randomUUID(), ownerOid: oid, transactionId: undefined }));
      events.push(event, ...copies);
      return event;
    },
    find: (ownerOid, id) => of(ownerOid).find((event) => event.id === id),
    cancel: ({ iCalUId }) => {
      for (const event of events) if (event.iCalUId === iCalUId) event.isCancelled = true;
    },
    busy: (member, from, to) =>
      [...weekly(member, from, to), ...away(member, world.startedAt), ...booked(of(member.oid))]
        .filter(({ start, end }) => start < to && end > from)
        .sort((a, b) => a.start.getTime() - b.start.getTime()),
  };
}

function weekly({ busy, timeZone }: CastMember, from: Date, to: Date): Span[] {
  const spans: Span[] = [];
  const last = DateTime.fromJSDate(to, { zone: timeZone }).plus({ days: 1 });
  for (
    let day = DateTime.fromJSDate(from, { zone: timeZone }).startOf('day');
    day < last;
    day = day.plus({ days: 1 })
  ) {
    const weekday = day.setLocale('en').weekdayLong?.toLowerCase();
    for (const { subject, start, end } of busy.filter((one) => one.day === weekday)) {
      spans.push({ start: at(day, start), end: at(day, end), status: 'busy', subject });
    }
  }
  return spans;
}

function at(day: DateTime, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute }).toJSDate();
}

function away({ outOfOffice, timeZone }: CastMember, startedAt: Date): Span[] {
  const first = DateTime.fromJSDate(startedAt, { zone: timeZone }).startOf('day');
  return outOfOffice.map(({ fromDays, toDays }) => ({
    start: first.plus({ days: fromDays }).toJSDate(),
    end: first.plus({ days: toDays + 1 }).toJSDate(),
    status: 'oof',
    subject: 'Out of office',
  }));
}

function booked(events: readonly StoredEvent[]): Span[] {
  return events.map(({ start, end, subject }) => ({ start, end, status: 'busy', subject }));
}
