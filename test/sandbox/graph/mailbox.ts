// Mailbox settings: zone, working hours, language, and whether somebody is out of office.
import type { Express } from 'express';
import { DateTime } from 'luxon';
import type { CastMember, World } from '../world.js';
import type { Callers } from './caller.js';
import { inZone, mailboxZone } from './times.js';

const READ = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'];
const PERMISSIONS = { delegated: READ, application: READ };

export function serveMailboxes(app: Express, { world, callers }: { world: World; callers: Callers }): void {
  app.get(
    ['/v1.0/me/mailboxSettings{/:part}', '/v1.0/users/:user/mailboxSettings{/:part}'],
    async (req, res, next) => {
      const settings = settingsOf(await callers.mailbox(req, PERMISSIONS), world);
      switch (req.params['part']) {
        case undefined:
          return void res.json(settings);
        case 'timeZone':
          return void res.json({ value: settings.timeZone });
        case 'workingHours':
          return void res.json(settings.workingHours);
        default:
          return next();
      }
    },
  );
}

export function workingHours({ workDays, workStart, workEnd, timeZone, oid }: CastMember) {
  return {
    daysOfWeek: workDays,
    startTime: `${workStart}:00.0000000`,
    endTime: `${workEnd}:00.0000000`,
    timeZone: { name: mailboxZone(timeZone, oid) },
  };
}

function settingsOf(member: CastMember, world: World) {
  return {
    timeZone: mailboxZone(member.timeZone, member.oid),
    dateFormat: 'yyyy-MM-dd',
    timeFormat: 'HH:mm',
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    language: { locale: 'en-US', displayName: 'English (United States)' },
    automaticRepliesSetting: automaticReplies(member, world),
    workingHours: workingHours(member),
  };
}

function automaticReplies({ outOfOffice, timeZone }: CastMember, { startedAt, now }: World) {
  const first = DateTime.fromJSDate(startedAt, { zone: timeZone }).startOf('day');
  const absences = outOfOffice.map(({ fromDays, toDays }) => ({
    start: first.plus({ days: fromDays }).toJSDate(),
    end: first.plus({ days: toDays + 1 }).toJSDate(),
  }));
  const next = absences.find(({ end }) => end > now());
  const message = next ? 'I am out of office.' : '';
  return {
    status: next ? 'scheduled' : 'disabled',
    externalAudience: 'none',
    scheduledStartDateTime: inZone(next?.start ?? now(), 'UTC'),
    scheduledEndDateTime: inZone(next?.end ?? now(), 'UTC'),
    internalReplyMessage: message,
    externalReplyMessage: message,
  };
}
