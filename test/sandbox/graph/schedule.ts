// Free/busy of several people at once.
import type { Express } from 'express';
import { z } from 'zod';
import type { World } from '../world.js';
import type { Calendars } from './calendar.js';
import { parseBody } from './event-request.js';
import type { CalendarParts } from './events.js';
import { workingHours } from './mailbox.js';
import { GraphRefusal } from './refusal.js';
import type { Span } from './routines.js';
import { graphTime, instant, inZone, preferredZone } from './times.js';

const READ = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'];
const PERMISSIONS = { delegated: READ, application: READ };
const MOST_DAYS = 62;
const DIGITS: Record<Span['status'], string> = {
  free: '0',
  tentative: '1',
  busy: '2',
  oof: '3',
  workingElsewhere: '0',
};

const scheduleRequest = z.strictObject({
  schedules: z.array(z.string().includes('@')).min(1).max(20),
  startTime: graphTime,
  endTime: graphTime,
  availabilityViewInterval: z.number().int().min(5).max(1440).default(30),
});

export function serveSchedule(app: Express, { world, callers, calendars }: CalendarParts): void {
  const paths = ['/v1.0/me/calendar/getSchedule', '/v1.0/users/:user/calendar/getSchedule'];
  app.post(paths, async (req, res) => {
    await callers.mailbox(req, PERMISSIONS);
    const request = parseBody(scheduleRequest, req.body, 'getSchedule');
    const asked = {
      from: instant(request.startTime),
      to: instant(request.endTime),
      minutes: request.availabilityViewInterval,
      zone: preferredZone(req, res),
    };
    assertWindow(asked);
    res.json({ value: request.schedules.map((email) => scheduleOf(email, asked, { world, calendars })) });
  });
}

type Asked = { from: Date; to: Date; minutes: number; zone: string };

function assertWindow({ from, to }: Asked): void {
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  if (days > 0 && days < MOST_DAYS) return;
  throw new GraphRefusal(
    400,
    'ErrorInvalidTimeInterval',
    `The requested time interval must be positive and shorter than ${MOST_DAYS} days.`,
  );
}

/** An address that nobody has fails alone, not the call. */
function scheduleOf(
  email: string,
  asked: Asked,
  { world, calendars }: { world: World; calendars: Calendars },
) {
  const member = world.cast.find((one) => one.email.toLowerCase() === email.toLowerCase());
  if (!member) {
    return {
      scheduleId: email,
      availabilityView: '',
      scheduleItems: [],
      error: {
        message: 'Unable to resolve e-mail address to an Active Directory object.',
        responseCode: 'ErrorMailRecipientNotFound',
      },
    };
  }
  const spans = calendars.busy(member, asked.from, asked.to);
  return {
    scheduleId: email,
    availabilityView: availabilityView(spans, asked),
    scheduleItems: spans.map(({ status, start, end }) => ({
      isPrivate: false,
      status,
      start: inZone(start, asked.zone),
      end: inZone(end, asked.zone),
    })),
    workingHours: workingHours(member),
  };
}

/** One digit a slot; the most binding of what lies in it. */
function availabilityView(spans: readonly Span[], { from, to, minutes }: Asked): string {
  const step = minutes * 60_000;
  let view = '';
  for (let at = from.getTime(); at < to.getTime(); at += step) {
    const inSlot = spans.filter(({ start, end }) => start.getTime() < at + step && end.getTime() > at);
    view +=
      inSlot
        .map(({ status }) => DIGITS[status])
        .sort()
        .at(-1) ?? '0';
  }
  return view;
}
