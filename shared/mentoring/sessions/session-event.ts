// The calendar event of a session: who is invited, and what everybody reads in it.
import type { AgendaResponse } from '../../api/agenda-api.js';
import { t } from '../../i18n/translate.js';
import { peopleById } from '../../people/people-actions.js';
import { entraIdentity, type Person } from '../../people/person.js';
import { AppError } from '../../platform/errors.js';
import { escapeHtml } from '../../platform/escape-html.js';
import { CalendarError, type CalendarEvent, type CalendarUser } from '../../ports/calendar-port.js';
import { getPrograms } from '../../programs/program-actions.js';
import type { MemberRole, Relationship } from '../relationship/relationship.js';
import { agendaForSession, agendaLines } from './agenda/agenda-actions.js';
import type { Session } from './session.js';

/** @throws CalendarError while somebody can't be invited */
export async function eventOf(session: Session, relationship: Relationship): Promise<CalendarEvent> {
  try {
    return await eventAmong(session, relationship);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    throw new CalendarError('unavailable', { cause });
  }
}

async function eventAmong(session: Session, relationship: Relationship): Promise<CalendarEvent> {
  const { me, partners, ofRole } = await peopleOf(relationship, session.organizerId);
  const [program] = await getPrograms([relationship.programId]);
  const everybody = [...ofRole('mentor'), ...ofRole('mentee')].map(({ displayName }) => displayName);
  const names = new Intl.ListFormat(me.locale, { type: 'conjunction' }).format(everybody);
  return {
    organizer: calendarUser(me),
    attendees: partners.map(calendarUser),
    subject: t('sessions.subject', { names }),
    bodyHtml: eventBody(program?.title ?? '', await agendaForSession(relationship, session)),
    start: session.start,
    end: session.end,
    transactionId: session.requestId,
  };
}

/** The program's suggestion only: what the members prepare stays in their space. */
function eventBody(program: string, agenda: AgendaResponse | null): string {
  const lead = `<p>${escapeHtml(t('sessions.body', { program }))}</p>`;
  if (!agenda) return lead;
  const items = agendaLines(agenda).map((line) => `<li>${escapeHtml(line)}</li>`);
  return `${lead}<p>${escapeHtml(t('sessions.agenda'))}</p><ol>${items.join('')}</ol>`;
}

export type People = { me: Person; partners: Person[]; ofRole(role: MemberRole): Person[] };

/** @throws AppError `people.not-found` (404) when somebody is not known any more */
export async function peopleOf({ members }: Relationship, meId: string): Promise<People> {
  const personOf = await peopleById([meId, ...members.map((member) => member.personId)]);
  const me = personOf.get(meId);
  const all = members.flatMap(({ personId, role }) => {
    const person = personOf.get(personId);
    return person ? [{ role, person }] : [];
  });
  const partners = all.flatMap(({ person }) => (person.id === me?.id ? [] : person));
  if (!me || partners.length === 0 || all.length < members.length)
    throw new AppError({ code: 'people.not-found', status: 404 });
  return {
    me,
    partners,
    ofRole: (wanted) => all.flatMap(({ role, person }) => (role === wanted ? person : [])),
  };
}

export function calendarUser(person: Person): CalendarUser {
  const entra = entraIdentity(person);
  if (!entra || !person.email) throw new AppError({ code: 'session.partner-unreachable', status: 409 });
  return { oid: entra.oid, email: person.email, displayName: person.displayName };
}
