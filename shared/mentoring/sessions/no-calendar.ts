// The calendar of an installation that is not connected to Microsoft 365.
import { CalendarError, type CalendarPort } from '../../ports/calendar-port.js';

export const noCalendar: CalendarPort = {
  availability: () => Promise.reject(new CalendarError('unavailable')),
  createEvent: () => Promise.reject(new CalendarError('unavailable')),
  changeEvent: () => Promise.reject(new CalendarError('unavailable')),
  cancelEvent: () => Promise.reject(new CalendarError('unavailable')),
};
