// What sessions need of a calendar service; implemented on Microsoft Graph.
import type { Interval, WorkingHours } from '../platform/hours.js';

/** A person as the calendar knows them: their directory object id and mail address. */
export type CalendarUser = { oid: string; email: string; displayName: string };

export type Availability = { busy: Interval[]; workingHours: WorkingHours | undefined };

export type CalendarEvent = {
  organizer: CalendarUser;
  attendees: readonly CalendarUser[];
  subject: string;
  bodyHtml: string;
  start: Date;
  end: Date;
  /** Lets the calendar recognize a repeated request. */
  transactionId: string;
};

export type CancelledEvent = Pick<CalendarEvent, 'start' | 'end' | 'transactionId'> & {
  organizerOid: string;
  /** Unknown when the calendar's answer got lost: then it is found by its transaction. */
  eventId: string | undefined;
  /** What those who were invited read. */
  comment: string;
};

export type ChangedEvent = Pick<CalendarEvent, 'attendees' | 'subject'> & {
  organizerOid: string;
  eventId: string;
};

export type CreatedEvent = { eventId: string; joinUrl: string | undefined };

/** Every method throws CalendarError. */
export type CalendarPort = {
  /** Free/busy and working hours, in the order of `users`; on behalf of the acting person. */
  availability(users: readonly CalendarUser[], window: Interval): Promise<Availability[]>;
  /** Creates the event in the organizer's calendar, on behalf of the acting person, or as the product itself for a job. */
  createEvent(event: CalendarEvent): Promise<CreatedEvent>;
  /** Invites these people, and nobody else, to the organizer's event; one that is gone stays so. */
  changeEvent(event: ChangedEvent): Promise<void>;
  /** Calls the organizer's event off for everybody; one that is not there is called off already. */
  cancelEvent(event: CancelledEvent): Promise<void>;
};

export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  /**
   * @param reason unavailable: try later; refused: the calendar says no and will say no again;
   *   consent: the person or their administrator must agree first
   */
  constructor(
    readonly reason: 'unavailable' | 'refused' | 'consent',
    readonly detail: { retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(`The calendar answered: ${reason}`, { cause: detail.cause });
  }
}
