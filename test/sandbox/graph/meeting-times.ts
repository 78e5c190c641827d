// Suggests meeting times, for who signed in.
import type { Express } from 'express';
import { Duration } from 'luxon';
import { z } from 'zod';
import type { CastMember, World } from '../world.js';
import type { Calendars } from './calendar.js';
import { parseBody } from './event-request.js';
import type { CalendarParts } from './events.js';
import { GraphRefusal } from './refusal.js';
import { isAtWork } from './routines.js';
import { graphTime, instant, inZone, preferredZone } from './times.js';

/** The app itself can't ask. */
const PERMISSIONS = { delegated: ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'] };
const STEP_MS = 30 * 60_000;
const DEFAULT_DAYS = 7;
/** Percent that a person whose calendar can't be seen counts as likely to come. */
const UNKNOWN = 49;

const timeSlot = z.strictObject({ start: graphTime, end: graphTime });
const suggestionRequest = z.strictObject({
  attendees: z
    .array(
      z.strictObject({
        type: z.enum(['required', 'optional', 'resource']).optional(),
        emailAddress: z.strictObject({ address: z.email(), name: z.string().optional() }),
      }),
    )
    .default([]),
  timeConstraint: z
    .strictObject({
      activityDomain: z.enum(['work', 'personal', 'unrestricted', 'unknown']).default('work'),
      timeSlots: z.array(timeSlot).optional(),
    })
    .optional(),
  meetingDuration: z.string().default('PT30M'),
  maxCandidates: z.number().int().min(1).default(20),
  isOrganizerOptional: z.boolean().default(false),
  returnSuggestionReasons: z.boolean().default(false),
  minimumAttendeePercentage: z.number().min(0).max(100).default(50),
  locationConstraint: z.looseObject({}).optional(),
});
type SuggestionRequest = z.infer<typeof suggestionRequest>;

export function serveMeetingTimes(app: Express, { world, callers, calendars }: CalendarParts): void {
  app.post(['/v1.0/me/findMeetingTimes', '/v1.0/users/:user/findMeetingTimes'], async (req, res) => {
    const organizer = await callers.mailbox(req, PERMISSIONS);
    const request = parseBody(suggestionRequest, req.body, 'findMeetingTimes');
    const candidates = candidatesOf(request, { organizer, world, calendars });
    const zone = preferredZone(req, res);
    res.json({
      emptySuggestionsReason: candidates.length > 0 ? '' : 'AttendeesUnavailable',
      meetingTimeSuggestions: candidates.map((candidate, index) => ({
        order: index + 1,
        confidence: candidate.confidence,
        organizerAvailability: candidate.isOrganizerFree ? 'free' : 'busy',
        ...(request.returnSuggestionReasons ? { suggestionReason: 'Suggested by the sandbox.' } : {}),
        attendeeAvailability: candidate.attendees.map(({ address, availability }) => ({
          availability,
          attendee: { type: 'required', emailAddress: { address } },
        })),
        locations: [],
        meetingTimeSlot: { start: inZone(candidate.start, zone), end: inZone(candidate.end, zone) },
      })),
    });
  });
}

type Candidate = {
  start: Date;
  end: Date;
  isOrganizerFree: boolean;
  attendees: { address: string; availability: 'free' | 'busy' | 'unknown' }[];
  confidence: number;
};
type Setting = { organizer: CastMember; world: World; calendars: Calendars };

function candidatesOf(request: SuggestionRequest, setting: Setting): Candidate[] {
  return slots(request, setting.world)
    .map((slot) => judge(slot, request, setting))
    .filter(({ isOrganizerFree }) => isOrganizerFree || request.isOrganizerOptional)
    .filter(({ confidence }) => confidence >= request.minimumAttendeePercentage)
    .sort((a, b) => b.confidence - a.confidence || a.start.getTime() - b.start.getTime())
    .slice(0, request.maxCandidates);
}

function slots({ timeConstraint, meetingDuration }: SuggestionRequest, world: World) {
  const length = Duration.fromISO(meetingDuration);
  if (!length.isValid || length.toMillis() <= 0)
    throw new GraphRefusal(400, 'ErrorInvalidParameter', `'${meetingDuration}' is not a duration.`);
  const windows = timeConstraint?.timeSlots?.map(({ start, end }) => [instant(start), instant(end)] as const);
  const now = world.now();
  const week = [now, new Date(now.getTime() + DEFAULT_DAYS * 86_400_000)] as const;
  return (windows ?? [week]).flatMap(([from, to]) => {
    const found = [];
    const first = Math.ceil(from.getTime() / STEP_MS) * STEP_MS;
    for (let at = first; at + length.toMillis() <= to.getTime(); at += STEP_MS)
      found.push({ start: new Date(at), end: new Date(at + length.toMillis()) });
    return found;
  });
}

function judge(
  slot: { start: Date; end: Date },
  request: SuggestionRequest,
  { organizer, world, calendars }: Setting,
): Candidate {
  const isFree = (member: CastMember) =>
    calendars.busy(member, slot.start, slot.end).length === 0 &&
    ((request.timeConstraint?.activityDomain ?? 'work') !== 'work' || isAtWork(member, slot));
  const attendees = request.attendees.map(({ emailAddress: { address } }) => {
    const member = world.cast.find(({ email }) => email.toLowerCase() === address.toLowerCase());
    if (!member) return { address, availability: 'unknown' as const };
    return { address, availability: isFree(member) ? ('free' as const) : ('busy' as const) };
  });
  const isOrganizerFree = isFree(organizer);
  const points = [
    isOrganizerFree ? 100 : 0,
    ...attendees.map(({ availability }) => ({ free: 100, busy: 0, unknown: UNKNOWN })[availability]),
  ];
  const confidence = points.reduce((sum, one) => sum + one, 0) / points.length;
  return { ...slot, isOrganizerFree, attendees, confidence };
}
