// The form as somebody first sees it: filled with what the directory knows, and sensible defaults.
import type { Person } from '../../people/person.js';
import type { DirectoryEntry } from '../../ports/directory-port.js';
import type { Program } from '../program.js';
import type { EnrollmentForm } from './enrollment.js';

export type Prefilled = { form: EnrollmentForm; prefilled: string[] };

/** What the form can't change: who somebody is, and where that comes from. */
export type About = { name: string; source: 'directory' | 'course'; manager?: string };

type Known = Partial<
  Pick<
    EnrollmentForm,
    'department' | 'office' | 'timeZone' | 'weekdays' | 'workStart' | 'workEnd' | 'languages'
  >
>;

/** The zone of people of whom nothing better is known. */
const UNKNOWN_ZONE = 'UTC';

export function prefill(of: Program, me: Person, entry: DirectoryEntry): Prefilled {
  const known = knownOf(of, me, entry);
  return { form: { ...emptyForm(of), ...known }, prefilled: Object.keys(known) };
}

/** Who comes from a course is known by what the course says, until they link it with Teams. */
export function aboutOf(of: Person, manager: string | undefined): About {
  return {
    name: of.displayName,
    source: of.identities.some(({ kind }) => kind === 'entra') ? 'directory' : 'course',
    ...(manager ? { manager } : {}),
  };
}

export function emptyForm(of: Program): EnrollmentForm {
  return {
    roles: ['mentee'],
    capacity: of.mentorCapacity,
    languages: of.languages.slice(0, 1),
    timeZone: UNKNOWN_ZONE,
    weekdays: [1, 2, 3, 4, 5],
    workStart: '09:00',
    workEnd: '17:00',
    department: '',
    office: '',
    seniority: 3,
    skillsWanted: [],
    skillsOffered: [],
    goals: [],
    experience: [],
    interests: [],
    style: {},
    accessNeeds: '',
    wishes: [],
    ratherNot: [],
    readiness: { hasTime: false, knowsTools: false, knowsGoal: false },
    consent: false,
  };
}

function knownOf(of: Program, me: Person, entry: DirectoryEntry): Known {
  const department = entry.department ?? me.department;
  const office = entry.office ?? me.office;
  // Mailboxes may give a zone by its region only, so one that we know better stays.
  const timeZone = me.timeZone === UNKNOWN_ZONE ? entry.timeZone : me.timeZone;
  const language = entry.language && spokenHere(of, entry.language);
  const hours = entry.workingHours;
  return {
    ...(department ? { department } : {}),
    ...(office ? { office } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(language ? { languages: [language] } : {}),
    ...(hours ? { weekdays: hours.weekdays, workStart: hours.start, workEnd: hours.end } : {}),
  };
}

/** The program's tag for this language, whatever the region. */
function spokenHere({ languages }: Program, tag: string): string | undefined {
  const base = (of: string) => of.toLowerCase().split('-')[0];
  return (
    languages.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
    languages.find((one) => base(one) === base(tag))
  );
}
