// The calendar view: what stands in a mailbox between two instants, weekly meetings expanded.
import type { Express, Request } from 'express';
import { DateTime } from 'luxon';
import { eventView, routineView, viewing } from './event-view.js';
import { type CalendarParts, MAY_READ } from './events.js';
import { assertOptions, page, select } from './odata.js';
import { GraphRefusal } from './refusal.js';
import { away, weekly } from './routines.js';

const PATHS = ['/v1.0/me', '/v1.0/users/:user'].flatMap((owner) => [
  `${owner}/calendarView`,
  `${owner}/calendar/calendarView`,
]);

export function serveCalendarView(app: Express, { world, callers, calendars }: CalendarParts): void {
  app.get(PATHS, async (req, res) => {
    const owner = await callers.mailbox(req, MAY_READ);
    assertOptions(req, ['startDateTime', 'endDateTime', '$select', '$top', '$skip', '$orderby']);
    const [from, to] = [boundary(req, 'startDateTime'), boundary(req, 'endDateTime')];
    const how = viewing(req, res, world);
    const isInside = ({ start, end }: { start: Date; end: Date }) => start < to && end > from;
    const routines = [...weekly(owner, from, to), ...away(owner, world.startedAt)].filter(isInside);
    const shown = [
      ...routines.map((span) => ({ start: span.start, view: routineView(span, owner.oid, how) })),
      ...calendars
        .inMailbox(owner.oid)
        .filter(isInside)
        .map((event) => ({ start: event.start, view: eventView(event, how) })),
    ].sort((a, b) => a.start.getTime() - b.start.getTime());
    const { part, next } = page(req, shown, { byDefault: 10, most: 1000 });
    res.json({ ...next, value: part.map(({ view }) => select(req, view)) });
  });
}

/** ISO 8601; without an offset it is UTC. */
function boundary(req: Request, name: 'startDateTime' | 'endDateTime'): Date {
  const at = DateTime.fromISO(String(req.query[name] ?? ''), { zone: 'UTC' });
  if (at.isValid) return at.toJSDate();
  throw new GraphRefusal(
    400,
    'ErrorInvalidParameter',
    `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime; ${name} is missing or malformed.`,
  );
}
