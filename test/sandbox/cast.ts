// The built-in cast: a company on five continents, and two courses in its LMS.
import type { CastMember, Course, LmsOnlyUser, Pair, WeeklyBusy } from './world.js';

/** The app role of those who administer the product. */
export const ADMIN_ROLE = 'Waymark.Admin';
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

export const courses: readonly Course[] = [
  { id: 'lead-101', title: 'First steps in leadership', label: 'LEAD-101' },
  { id: 'remote-201', title: 'Working well across distances', label: 'REMOTE-201' },
];

type Seed = {
  n: number;
  name: string;
  jobTitle: string;
  department: string;
  manager?: number;
  timeZone: string;
  hours?: [string, string];
  busy?: WeeklyBusy[];
  away?: [number, number][];
  studies?: string[];
  teaches?: string[];
  roles?: string[];
};

/** @param times local, as `09:00-10:00` */
const every = (days: readonly string[], times: string, subject: string): WeeklyBusy[] => {
  const [start = '', end = ''] = times.split('-');
  return days.map((day) => ({ day, start, end, subject }));
};

const seeds: readonly Seed[] = [
  {
    n: 1,
    name: 'Ingrid Solberg',
    jobTitle: 'Chief Operating Officer',
    department: 'Leadership',
    timeZone: 'Europe/Oslo',
    busy: every(WEEK, '08:30-09:30', 'Leadership stand-up'),
  },
  {
    n: 2,
    name: 'Amara Okafor',
    jobTitle: 'Head of Engineering',
    department: 'Engineering',
    manager: 1,
    timeZone: 'Europe/London',
    busy: every(['tuesday', 'thursday'], '13:00-15:00', 'Architecture review'),
  },
  {
    n: 3,
    name: 'Mateo Rivera',
    jobTitle: 'Software Engineer',
    department: 'Product',
    manager: 4,
    timeZone: 'America/New_York',
    busy: every(WEEK, '09:30-10:00', 'Team stand-up'),
    studies: ['lead-101'],
  },
  {
    n: 4,
    name: 'Priya Raman',
    jobTitle: 'Director of Product',
    department: 'Product',
    manager: 1,
    timeZone: 'Asia/Kolkata',
    hours: ['10:00', '19:00'],
    busy: every(['monday', 'wednesday'], '11:00-13:00', 'Roadmap'),
  },
  {
    n: 5,
    name: 'Kenji Watanabe',
    jobTitle: 'Data Analyst',
    department: 'Operations',
    manager: 6,
    timeZone: 'Asia/Tokyo',
    hours: ['09:00', '18:00'],
    busy: every(['friday'], '10:00-12:00', 'Reporting'),
    studies: ['remote-201'],
  },
  {
    n: 6,
    name: 'Hannah Weber',
    jobTitle: 'Head of Operations',
    department: 'Operations',
    manager: 1,
    timeZone: 'Europe/Berlin',
    busy: every(['monday'], '14:00-16:00', 'Operations review'),
  },
  {
    n: 7,
    name: 'Lucía Fernández',
    jobTitle: 'Customer Success Lead',
    department: 'Customers',
    manager: 8,
    timeZone: 'Europe/Madrid',
    hours: ['09:00', '17:30'],
    busy: every(['wednesday'], '10:00-12:00', 'Customer calls'),
    studies: ['lead-101'],
  },
  {
    n: 8,
    name: 'David Cohen',
    jobTitle: 'Vice President Customers',
    department: 'Customers',
    manager: 1,
    timeZone: 'America/New_York',
    busy: every(WEEK, '12:00-13:00', 'Lunch with a customer'),
  },
  {
    n: 9,
    name: 'Sofia Lindqvist',
    jobTitle: 'UX Designer',
    department: 'Design',
    manager: 4,
    timeZone: 'Europe/Stockholm',
    busy: every(['tuesday'], '09:00-11:00', 'Design critique'),
    studies: ['remote-201'],
  },
  {
    n: 10,
    name: 'Marcus Bennett',
    jobTitle: 'Principal Engineer',
    department: 'Engineering',
    manager: 2,
    timeZone: 'America/Los_Angeles',
    hours: ['08:00', '16:00'],
    busy: every(['thursday'], '09:00-11:00', 'Incident review'),
  },
  {
    n: 11,
    name: 'Aisha Rahman',
    jobTitle: 'Learning Partner',
    department: 'People',
    manager: 12,
    timeZone: 'Asia/Dubai',
    hours: ['08:00', '17:00'],
    busy: every(['monday'], '09:00-10:00', 'Team meeting'),
    teaches: ['lead-101', 'remote-201'],
  },
  {
    n: 12,
    name: 'Claire Dubois',
    jobTitle: 'Chief People Officer',
    department: 'People',
    manager: 1,
    timeZone: 'Europe/Paris',
    busy: every(['friday'], '09:00-12:00', 'One-to-ones'),
    away: [[9, 12]],
    roles: [ADMIN_ROLE],
  },
  {
    n: 13,
    name: 'Tom Nguyen',
    jobTitle: 'Support Engineer',
    department: 'Customers',
    manager: 8,
    timeZone: 'Australia/Sydney',
    hours: ['07:00', '17:00'],
    busy: every(WEEK, '11:00-11:30', 'Queue hand-over'),
    studies: ['lead-101'],
  },
  {
    n: 14,
    name: 'Grace Mwangi',
    jobTitle: 'Finance Partner',
    department: 'Finance',
    manager: 1,
    timeZone: 'Africa/Nairobi',
    busy: every(['thursday'], '14:00-16:00', 'Closing'),
    away: [[3, 4]],
  },
];

export const cast: readonly CastMember[] = seeds.map(member);

/** Who mentors whom: never in one reporting line, always with common working hours. */
export const pairs: readonly Pair[] = [
  [2, 3],
  [6, 9],
  [12, 7],
  [4, 13],
  [14, 5],
].map(([mentor = 0, mentee = 0]) => ({ mentorOid: oidOf(mentor), menteeOid: oidOf(mentee) }));

export const lmsOnlyUsers: readonly LmsOnlyUser[] = [
  lmsOnly('901', 'Noah Fischer', 'lead-101'),
  lmsOnly('902', 'Emily Carter', 'remote-201'),
  lmsOnly('903', 'Ravi Patel', 'lead-101'),
];

/** The object id that belongs to the n-th person of a cast. */
export function oidOf(n: number): string {
  return `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

function member(seed: Seed): CastMember {
  const { n, name, timeZone, jobTitle, department, manager, studies = [], teaches = [] } = seed;
  const [givenName = name, ...family] = name.split(' ');
  const [workStart, workEnd] = seed.hours ?? ['09:00', '17:00'];
  const lmsUserId = String(100 + n);
  return {
    oid: oidOf(n),
    name,
    givenName,
    familyName: family.join(' '),
    email: `${plain(givenName)}.${plain(family.join(''))}@waymark.example`,
    jobTitle,
    department,
    office: officeIn(timeZone),
    ...(manager ? { managerOid: oidOf(manager) } : {}),
    ...(seed.roles ? { roles: seed.roles } : {}),
    timeZone,
    workDays: WEEK,
    workStart,
    workEnd,
    busy: seed.busy ?? [],
    outOfOffice: (seed.away ?? []).map(([fromDays, toDays]) => ({ fromDays, toDays })),
    courses: [
      ...studies.map((id) => ({ id, role: 'student' as const, lmsUserId })),
      ...teaches.map((id) => ({ id, role: 'teacher' as const, lmsUserId })),
    ],
  };
}

/** Everybody works in the city of their zone. */
function officeIn(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? '').replaceAll('_', ' ');
}

function lmsOnly(lmsUserId: string, name: string, courseId: string): LmsOnlyUser {
  const [givenName = name, familyName = ''] = name.split(' ');
  const email = `${plain(givenName)}.${plain(familyName)}@learners.example`;
  return { lmsUserId, name, givenName, familyName, email, courses: [{ id: courseId, role: 'student' }] };
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/[^\w]/g, '').toLowerCase();
}
