// A cast of any size: the built-in people first, then made-up colleagues, the same ones every time.
import { cast, pairs } from './cast.js';
import { diceFor } from './enrollment-answers.js';
import type { CastMember, Pair } from './world.js';

const GIVEN =
  'Adaeze Ahmed Aiko Alejandra Anders Anika Antonio Beatriz Bilal Björn Camila Chen Chidi Daniela Dmitri Elena Elif Emeka Emma Farid Fatima Felix Gabriela Giulia Hana Hugo Ibrahim Ines Isabel Ivan Jamal Jana Jin Jonas Julia Kamal Katarina Kofi Lars Layla Leila Liam Linh Lukas Magda Malik Maria Mei Mila Mohammed Nadia Naoki Nina Noor Olga Omar Paulo Petra Rafael Rania Rosa Samir Sara Sena Sven Tariq Tessa Thandi Tomas Uma Viktor Wanjiru Yara Yusuf Zara Zoe'.split(
    ' ',
  );
const FAMILY =
  'Abe Adeyemi Aldana Almeida Andersson Aziz Bakker Banerjee Bauer Becker Bianchi Botha Castillo Chaudhry Chukwu Costa Demir Diallo Dlamini Dvořák Eriksen Farah Fischer Fonseca Garcia Gonzalez Haddad Hansen Horvath Huang Ito Iyer Jansen Johansson Kamau Kaya Khan Kimura Kowalski Kumar Larsen Le Lopez Mbeki Meyer Mishra Mori Moreau Murphy Nakamura Ndiaye Nielsen Novak Nowak Oliveira Osei Park Pereira Petrov Popescu Ricci Romero Rossi Sato Schmidt Sharma Silva Singh Smit Suzuki Tanaka Tran Vargas Virtanen Wagner Wang Yilmaz Zhang'.split(
    ' ',
  );
/** With working hours of the place; Europe is named more often, since more of the company works there. */
const ZONES: readonly [zone: string, start: string, end: string][] = [
  ['Europe/Berlin', '09:00', '17:30'],
  ['Europe/London', '09:00', '17:00'],
  ['Europe/Madrid', '09:00', '18:00'],
  ['Europe/Warsaw', '08:00', '16:00'],
  ['Europe/Paris', '09:00', '17:30'],
  ['America/New_York', '09:00', '17:00'],
  ['America/Chicago', '08:30', '17:00'],
  ['America/Los_Angeles', '08:00', '16:30'],
  ['America/Sao_Paulo', '09:00', '18:00'],
  ['Asia/Kolkata', '10:00', '19:00'],
  ['Asia/Singapore', '09:00', '18:00'],
  ['Asia/Tokyo', '09:00', '18:00'],
  ['Africa/Lagos', '08:00', '17:00'],
  ['Africa/Nairobi', '08:00', '17:00'],
  ['Australia/Sydney', '08:00', '17:00'],
];
/** Each with the built-in person who heads it. */
const DEPARTMENTS: readonly [name: string, head: number, craft: string][] = [
  ['Engineering', 2, 'Software Engineer'],
  ['Product', 4, 'Product Manager'],
  ['Operations', 6, 'Operations Analyst'],
  ['Customers', 8, 'Customer Success Manager'],
  ['People', 12, 'People Partner'],
  ['Finance', 14, 'Financial Analyst'],
];
/** Of each department, every eighth leads those who follow. */
const TEAM_SIZE = 8;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** @param size from 2 on; no more than the built-in people when it is small */
export function generatedCast(size: number): { members: CastMember[]; pairs: Pair[] } {
  const members: CastMember[] = cast.slice(0, size).map((member) => ({ ...member }));
  const taken = new Set(members.map(({ email }) => email));
  while (members.length < size) members.push(colleague(members, taken));
  const oids = new Set(members.map(({ oid }) => oid));
  return {
    members: members.map(({ managerOid, ...member }) => ({
      ...member,
      ...(managerOid && oids.has(managerOid) ? { managerOid } : {}),
    })),
    pairs: pairs.filter(({ mentorOid, menteeOid }) => oids.has(mentorOid) && oids.has(menteeOid)),
  };
}

/** The next one after those who are there. */
function colleague(before: readonly CastMember[], taken: Set<string>): CastMember {
  const index = before.length - cast.length;
  const dice = diceFor(`colleague ${index}`);
  const [department = '', head = 1, craft = ''] = DEPARTMENTS[index % DEPARTMENTS.length] ?? [];
  const placeInDepartment = Math.floor(index / DEPARTMENTS.length);
  const isLead = placeInDepartment % TEAM_SIZE === 0;
  const leadIndex = index - (placeInDepartment % TEAM_SIZE) * DEPARTMENTS.length;
  const [timeZone = 'UTC', workStart = '09:00', workEnd = '17:00'] = ZONES[dice(ZONES.length)] ?? [];
  const managerOid = (isLead ? cast[head - 1] : before[cast.length + leadIndex])?.oid;
  return {
    oid: `aaaaaaaa-0000-4000-8000-${String(100_000 + index).padStart(12, '0')}`,
    ...nameOf(dice, taken),
    jobTitle: isLead ? `${craft} Lead` : `${['', 'Senior ', 'Principal ', '', ''][dice(5)]}${craft}`,
    department,
    office: '',
    ...(managerOid ? { managerOid } : {}),
    timeZone,
    workDays: WEEKDAYS,
    workStart,
    workEnd,
    busy: [{ day: WEEKDAYS[dice(5)] ?? 'monday', start: '10:00', end: '11:00', subject: 'Team meeting' }],
    outOfOffice: [],
    courses: [],
  };
}

/** Two people of one name are told apart by a number in the address, as in any company. */
function nameOf(
  dice: (sides: number) => number,
  taken: Set<string>,
): Pick<CastMember, 'name' | 'givenName' | 'familyName' | 'email'> {
  const givenName = GIVEN[dice(GIVEN.length)] ?? '';
  const familyName = FAMILY[dice(FAMILY.length)] ?? '';
  const address = (number: number) =>
    `${plain(givenName)}.${plain(familyName)}${number > 1 ? number : ''}@waymark.example`;
  let number = 1;
  while (taken.has(address(number))) number += 1;
  taken.add(address(number));
  return { name: `${givenName} ${familyName}`, givenName, familyName, email: address(number) };
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/[^\w]/g, '').toLowerCase();
}
