// Graph's dateTimeTimeZone, with Windows and IANA names, and the Prefer header that chooses a zone.
import type { Request, Response } from 'express';
import { DateTime, IANAZone } from 'luxon';
import { findIana, findWindows } from 'windows-iana';
import { z } from 'zod';
import { GraphRefusal } from './refusal.js';

export const graphTime = z.strictObject({ dateTime: z.string(), timeZone: z.string().optional() });
export type GraphTime = { dateTime: string; timeZone: string };

const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?$/;

/** @throws GraphRefusal for an offset in the time, or a zone that is neither Windows' nor IANA's */
export function instant({ dateTime, timeZone = 'UTC' }: z.infer<typeof graphTime>): Date {
  const time = LOCAL_TIME.test(dateTime)
    ? DateTime.fromISO(dateTime.replace(/(\.\d{3})\d+$/, '$1'), { zone: ianaZone(timeZone) })
    : undefined;
  if (time?.isValid) return time.toJSDate();
  throw new GraphRefusal(
    400,
    'ErrorPropertyValidationFailure',
    `The value '${dateTime}' of dateTime is not valid: it is a local time without an offset.`,
  );
}

/** @param zone as the caller named it; the answer names it the same way */
export function inZone(at: Date, zone: string): GraphTime {
  const local = DateTime.fromJSDate(at, { zone: ianaZone(zone) });
  return { dateTime: `${local.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS")}0000`, timeZone: zone };
}

/** The zone that `Prefer: outlook.timezone="…"` asks for, which the answer then confirms; UTC without it. */
export function preferredZone(req: Request, res: Response): string {
  const zone = /outlook\.timezone\s*=\s*"([^"]+)"/i.exec(req.get('prefer') ?? '')?.[1];
  if (!zone) return 'UTC';
  ianaZone(zone);
  res.append('Preference-Applied', `outlook.timezone="${zone}"`);
  return zone;
}

/**
 * How a mailbox names its zone: some were set by Outlook, which writes Windows' names, and some by other clients.
 * @param oid decides which, the same every time
 */
export function mailboxZone(timeZone: string, oid: string): string {
  const isWindows = Number.parseInt(oid.slice(-1), 16) % 2 === 0;
  return (isWindows ? findWindows(timeZone)[0] : undefined) ?? timeZone;
}

function ianaZone(name: string): string {
  if (name === 'UTC' || (name.includes('/') && IANAZone.isValidZone(name))) return name;
  const [zone] = findIana(name);
  if (zone) return zone;
  throw new GraphRefusal(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  );
}
