// The calendars of the cast: the events that were made, each attendee with a copy of their own.
import { randomUUID } from 'node:crypto';
import type { CastMember, World } from '../world.js';
import { type ItemIds, iCalUId, itemIds } from './ids.js';
import { away, type Span, weekly } from './routines.js';

export type ResponseKind = 'none' | 'tentativelyAccepted' | 'accepted' | 'declined';
export type Attendee = {
  type: 'required' | 'optional' | 'resource';
  emailAddress: { address: string; name: string };
  status: { response: ResponseKind; time: Date | undefined };
};

/** What the organizer decides, and what every copy shows. */
export type EventContent = {
  subject: string;
  bodyHtml: string;
  start: Date;
  end: Date;
  startZone: string;
  endZone: string;
  isAllDay: boolean;
  attendees: Attendee[];
  joinUrl: string | undefined;
  /** The other properties that were set, in Graph's own form. */
  extra: Record<string, unknown>;
};
export type StoredEvent = ItemIds &
  EventContent & {
    iCalUId: string;
    ownerOid: string;
    organizerOid: string;
    transactionId: string | undefined;
    isCancelled: boolean;
    /** Deleted from this mailbox. */
    isGone: boolean;
    response: { kind: ResponseKind | 'organizer' | 'notResponded'; time: Date | undefined };
    createdAt: Date;
    changedAt: Date;
    version: number;
  };

export type Change = { event: StoredEvent; kind: 'created' | 'updated' | 'deleted' };

export type Calendars = {
  /** The organizer's event; each attendee of the cast gets a copy. */
  create(organizerOid: string, content: EventContent, transactionId?: string): StoredEvent;
  /** By either id, in the owner's mailbox. */
  find(ownerOid: string, id: string): StoredEvent | undefined;
  findByTransaction(ownerOid: string, transactionId: string): StoredEvent | undefined;
  /** The meetings that will take place. */
  of(ownerOid: string): StoredEvent[];
  /** Everything in the mailbox, the cancelled ones too. */
  inMailbox(ownerOid: string): StoredEvent[];
  update(event: StoredEvent, change: Partial<EventContent>): void;
  /** @param isTold whether the organizer learns of it */
  respond(event: StoredEvent, kind: ResponseKind, isTold: boolean): void;
  cancel(event: StoredEvent): void;
  /** The organizer's removal cancels the meeting; an attendee's concerns their own copy. */
  remove(event: StoredEvent): void;
  /** Whatever keeps the person from meeting. */
  busy(member: CastMember, from: Date, to: Date): Span[];
  onChange(listen: (change: Change) => void): void;
};

export function createCalendars(world: World): Calendars {
  const events: StoredEvent[] = [];
  const listeners: ((change: Change) => void)[] = [];
  const tell = (event: StoredEvent, kind: Change['kind']) => {
    event.changedAt = world.now();
    event.version += 1;
    for (const listen of listeners) listen({ event, kind });
  };
  const copiesOf = ({ iCalUId: uid, ownerOid }: StoredEvent) =>
    events.filter((one) => one.iCalUId === uid && one.ownerOid !== ownerOid && !one.isGone);
  const add = (event: StoredEvent) => {
    events.push(event);
    tell(event, 'created');
    return event;
  };
  const invite = (event: StoredEvent) => {
    const present = copiesOf(event).map(({ ownerOid }) => ownerOid);
    for (const { oid } of invited(event, world)) if (!present.includes(oid)) add(copyFor(oid, event));
  };
  const inMailbox = (ownerOid: string) => events.filter((one) => one.ownerOid === ownerOid && !one.isGone);
  const of = (ownerOid: string) => inMailbox(ownerOid).filter(({ isCancelled }) => !isCancelled);
  const drop = (event: StoredEvent) => {
    event.isGone = true;
    tell(event, 'deleted');
  };
  const cancel = (event: StoredEvent) => {
    for (const copy of copiesOf(event)) {
      Object.assign(copy, { isCancelled: true, subject: `Canceled: ${event.subject}` });
      tell(copy, 'updated');
    }
    drop(event);
  };
  return {
    of,
    inMailbox,
    create: (organizerOid, content, transactionId) => {
      const event = add(newEvent(organizerOid, { content, transactionId, now: world.now() }));
      invite(event);
      return event;
    },
    find: (ownerOid, id) => inMailbox(ownerOid).find((one) => one.id === id || one.immutableId === id),
    findByTransaction: (ownerOid, transactionId) =>
      of(ownerOid).find((event) => event.transactionId === transactionId),
    update: (event, change) => {
      Object.assign(event, change);
      tell(event, 'updated');
      const oids = invited(event, world).map(({ oid }) => oid);
      for (const copy of copiesOf(event)) {
        if (!oids.includes(copy.ownerOid)) copy.isCancelled = true;
        Object.assign(copy, change);
        tell(copy, 'updated');
      }
      invite(event);
    },
    respond: (event, kind, isTold) => {
      event.response = { kind, time: world.now() };
      const owner = world.cast.find(({ oid }) => oid === event.ownerOid);
      const organized = copiesOf(event).find(({ ownerOid, organizerOid }) => ownerOid === organizerOid);
      if (organized && isTold && owner) {
        const isOwner = ({ emailAddress }: Attendee) => sameAddress(emailAddress.address, owner.email);
        organized.attendees = organized.attendees.map((one) =>
          isOwner(one) ? { ...one, status: { response: kind, time: world.now() } } : one,
        );
        tell(organized, 'updated');
      }
      if (kind === 'declined') drop(event);
      else tell(event, 'updated');
    },
    cancel,
    remove: (event) => (event.ownerOid === event.organizerOid ? cancel(event) : drop(event)),
    busy: (member, from, to) =>
      [
        ...weekly(member, from, to),
        ...away(member, world.startedAt),
        ...of(member.oid).map((event) => booked(event)),
      ]
        .filter(({ start, end, status }) => start < to && end > from && status !== 'free')
        .sort((a, b) => a.start.getTime() - b.start.getTime()),
    onChange: (listen) => void listeners.push(listen),
  };
}

type Beginning = { content: EventContent; transactionId: string | undefined; now: Date };

function newEvent(organizerOid: string, { content, transactionId, now }: Beginning): StoredEvent {
  const seed = randomUUID();
  return {
    ...itemIds(seed),
    ...content,
    iCalUId: iCalUId(seed),
    ownerOid: organizerOid,
    organizerOid,
    transactionId,
    isCancelled: false,
    isGone: false,
    response: { kind: 'organizer', time: undefined },
    createdAt: now,
    changedAt: now,
    version: 0,
  };
}

function copyFor(ownerOid: string, event: StoredEvent): StoredEvent {
  return {
    ...event,
    ...itemIds(`${event.iCalUId} ${ownerOid}`),
    ownerOid,
    transactionId: undefined,
    response: { kind: 'notResponded', time: undefined },
    version: 0,
  };
}

function invited({ attendees, organizerOid }: StoredEvent, { cast }: World): CastMember[] {
  return cast.filter(
    ({ oid, email }) =>
      oid !== organizerOid && attendees.some(({ emailAddress }) => sameAddress(emailAddress.address, email)),
  );
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** An invitation without an answer is shown as tentative. */
function booked({ start, end, subject, response, extra }: StoredEvent): Span {
  const showAs = (extra['showAs'] ?? 'busy') as Span['status'];
  const isOpen = response.kind === 'notResponded' || response.kind === 'tentativelyAccepted';
  return { start, end, subject, status: isOpen && showAs === 'busy' ? 'tentative' : showAs };
}
