// Zones and weekdays as Microsoft Graph names them.
import { IANAZone } from 'luxon';
import { findIana } from 'windows-iana';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Graph gives Windows names or IANA names, as the mailbox was set. */
export function ianaZone(name: string): string | undefined {
  return IANAZone.isValidZone(name) ? name : findIana(name)[0];
}

/** Luxon's numbers, 1 is Monday; what is no weekday is left out. */
export function weekdayNumbers(names: readonly string[]): number[] {
  return names.map((name) => WEEKDAYS.indexOf(name.toLowerCase()) + 1).filter(Boolean);
}
