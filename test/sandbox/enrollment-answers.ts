// What the people of a cast say about themselves when they enroll: made up from their work, the same every time.
import { createHash } from 'node:crypto';
import type { CastMember } from './world.js';

type Skill = { skill: string; level: number };

export type Answers = {
  roles: ('mentee' | 'mentor')[];
  capacity: number;
  languages: string[];
  timeZone: string;
  weekdays: number[];
  workStart: string;
  workEnd: string;
  department: string;
  office: string;
  seniority: number;
  skillsWanted: Skill[];
  skillsOffered: Skill[];
  goals: string[];
  experience: string[];
  interests: string[];
  style: { structure: number; directness: number; pace: number; focus: number };
  accessNeeds: string;
  wishes: string[];
  ratherNot: string[];
  readiness: { hasTime: boolean; knowsTools: boolean; knowsGoal: boolean };
  consent: true;
};

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const INTERESTS = ['Hiking', 'Music', 'Cooking', 'Photography', 'Running', 'Travel', 'Books', 'Volunteering'];
const GOALS = ['Become a manager', 'Lead a project', 'Build a network', 'Grow as a specialist', 'Settle in'];
const GENERAL = [
  'Public speaking',
  'Negotiation',
  'Stakeholder management',
  'Giving feedback',
  'Strategic thinking',
];
const CRAFT: Readonly<Record<string, readonly string[]>> = {
  Engineering: ['TypeScript', 'Cloud architecture', 'Incident response', 'Software testing', 'Python'],
  Product: ['Product strategy', 'Customer interviews', 'Data analysis', 'Writing', 'Project management'],
  Operations: ['Process improvement', 'Supply chain', 'SQL', 'Data visualization', 'Project management'],
  Customers: ['Sales', 'Conflict resolution', 'Customer interviews', 'Presenting', 'Facilitation'],
  Design: ['UX design', 'Customer interviews', 'Facilitation', 'Presenting', 'Writing'],
  People: ['Coaching', 'Hiring', 'Facilitation', 'Conflict resolution', 'People management'],
  Finance: ['Financial planning', 'Accounting', 'SQL', 'Data analysis', 'Contract law'],
  Leadership: ['Strategic thinking', 'People management', 'Hiring', 'Financial planning', 'Presenting'],
};
const CRAFTS = Object.values(CRAFT);

/** Titles from the top down; whoever has none of them has begun not long ago. */
const RANKS: readonly [title: RegExp, seniority: number][] = [
  [/chief/i, 6],
  [/vice president|head of|director/i, 5],
  [/principal|lead\b/i, 4],
  [/senior|partner/i, 3],
];

export function answersOf(member: CastMember): Answers {
  const dice = diceFor(member.email);
  const seniority = seniorityOf(member);
  const { isMentor, isMentee } = sidesOf(seniority, dice);
  const [lowest, many] = isMentor ? [3, 4] : [2, 2];
  const craft = CRAFT[member.department] ?? GENERAL;
  const foreign = CRAFTS[dice(CRAFTS.length)] ?? GENERAL;
  return {
    roles: [...(isMentee ? ['mentee' as const] : []), ...(isMentor ? ['mentor' as const] : [])],
    capacity: isMentor ? 1 + dice(2) : 1,
    languages: dice(4) === 0 ? ['en', 'de'] : ['en'],
    timeZone: member.timeZone,
    weekdays: member.workDays.map((day) => DAYS.indexOf(day) + 1),
    workStart: member.workStart,
    workEnd: member.workEnd,
    department: member.department,
    office: member.office,
    seniority,
    skillsWanted: isMentee
      ? some([...foreign, ...GENERAL], 3, dice).map((skill) => ({ skill, level: 2 + dice(3) }))
      : [],
    skillsOffered: some(craft, many, dice).map((skill) => ({ skill, level: lowest + dice(2) })),
    goals: isMentee ? some(GOALS, 2, dice) : [],
    experience: isMentor ? some(GOALS, 3, dice) : [],
    interests: some(INTERESTS, 3, dice),
    style: { structure: dice(5) - 2, directness: dice(5) - 2, pace: dice(5) - 2, focus: dice(5) - 2 },
    accessNeeds: '',
    wishes: [],
    ratherNot: [],
    readiness: { hasTime: true, knowsTools: dice(4) > 0, knowsGoal: dice(3) > 0 },
    consent: true,
  };
}

function seniorityOf({ jobTitle }: CastMember): number {
  return RANKS.find(([title]) => title.test(jobTitle))?.[1] ?? 2;
}

function sidesOf(seniority: number, dice: (sides: number) => number) {
  const isMentor = seniority >= 4 || (seniority === 3 && dice(2) === 0);
  return { isMentor, isMentee: !isMentor || (seniority === 4 && dice(3) === 0) };
}

/** Numbers from 0 to below the given one, the same sequence for the same words. */
export function diceFor(words: string): (sides: number) => number {
  let thrown = 0;
  return (sides) => {
    const digest = createHash('sha256').update(`${words}:${thrown}`).digest();
    thrown += 1;
    return digest.readUInt32BE(0) % sides;
  };
}

function some(of: readonly string[], count: number, dice: (sides: number) => number): string[] {
  const left = [...new Set(of)];
  const wanted = Math.min(count, left.length);
  return Array.from({ length: wanted }, () => left.splice(dice(left.length), 1)[0] ?? '');
}
