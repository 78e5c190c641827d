// Fills a fresh installation: the people of the world, programs with pairs, groups and enrollments, and the LMS.
import { randomUUID } from 'node:crypto';
import { registerPlatform } from '../../shared/lms/lms-actions.js';
import { startRelationship } from '../../shared/mentoring/relationship/relationship-actions.js';
import { findOrCreateFromEntra, keepDetails } from '../../shared/people/people-actions.js';
import type { Person } from '../../shared/people/person.js';
import { createVault } from '../../shared/platform/vault.js';
import { enroll } from '../../shared/programs/enrollment/enrollment-actions.js';
import { newProgram } from '../../shared/programs/program.js';
import { putProgram } from '../../shared/programs/program-actions.js';
import { oidOf } from './cast.js';
import { answersOf } from './enrollment-answers.js';
import type { Lms } from './lms/lms.js';
import type { CastMember, World } from './world.js';

const PAIRED_PROGRAM = 'first-steps';
const GROUP_PROGRAM = 'leading-together';
const ENROLLING_PROGRAM = 'growing-together';
/** Aisha Rahman; in a cast without her, its first member runs the programs. */
const MANAGER = oidOf(11);
/** Of the pairs of the first program, these enroll in the second one, too. */
const ENROLL_AGAIN = [2, 3, 5, 6, 7, 9, 13].map(oidOf);
const CONTACT = 'People team, people@waymark.example';
const ENROLLED_AT_ONCE = 25;
export const PLATFORM_ID = 'sandbox-lms';
/** Days ago that the seeded relationships started: their first check-in is due. */
const STARTED_DAYS_AGO = 1;
const DAY_MS = 24 * 60 * 60_000;

/**
 * The people by object id.
 * @param secretKey of the product, for what is kept sealed
 */
export async function seed(
  world: World,
  { lms, secretKey }: { lms: Lms; secretKey: string },
): Promise<Map<string, Person>> {
  const people = await seedPeople(world);
  const enroll = enrolling(world, people, secretKey);
  await seedPairs(world, people, enroll);
  await seedGroups(world, people, enroll);
  await seedEnrollments(world, people, enroll);
  await registerPlatform({
    id: PLATFORM_ID,
    name: 'Sandbox LMS',
    issuer: lms.issuer,
    clientId: lms.clientId,
    deploymentIds: [lms.deploymentId],
    authUrl: lms.authUrl,
    tokenUrl: lms.tokenUrl,
    jwksUrl: lms.jwksUrl,
    status: 'active',
  });
  return people;
}

async function seedPeople(world: World): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  for (const { oid, name, email, timeZone, jobTitle, department, office, managerOid } of world.cast) {
    const details = { email, timeZone, jobTitle, department, office, ...(managerOid ? { managerOid } : {}) };
    const from = { tid: world.tenantId, oid, name, ...details };
    const person = await findOrCreateFromEntra({ newId: () => `person-${oid}` }, from);
    await keepDetails(person.id, details);
    people.set(oid, person);
  }
  return people;
}

async function seedPairs(world: World, people: ReadonlyMap<string, Person>, enroll: Enroll): Promise<void> {
  const program = {
    ...newProgram({
      id: PAIRED_PROGRAM,
      title: 'First steps together',
      objectives: ['onboarding' as const],
      managerIds: managersOf(people),
    }),
    contact: CONTACT,
  };
  await putProgram({ ...program, phase: 'enroll' });
  const mentors = new Set(world.pairs.map(({ mentorOid }) => mentorOid));
  const members = world.cast.filter(({ oid }) => inPairs(world).has(oid));
  await enroll(PAIRED_PROGRAM, members, ({ oid }) => (mentors.has(oid) ? 'mentor' : 'mentee'));
  await putProgram({ ...program, phase: 'run' });
  for (const { mentorOid, menteeOid } of world.pairs) {
    const [mentor, mentee] = [people.get(mentorOid), people.get(menteeOid)];
    if (!mentor || !mentee) continue;
    await startRelationship({
      id: `${mentorOid}-${menteeOid}`,
      programId: program.id,
      members: [
        { personId: mentor.id, role: 'mentor' },
        { personId: mentee.id, role: 'mentee' },
      ],
      status: 'active',
      startedAt: new Date(world.startedAt.getTime() - STARTED_DAYS_AGO * DAY_MS),
    });
  }
}

async function seedGroups(world: World, people: ReadonlyMap<string, Person>, enroll: Enroll): Promise<void> {
  const { groups = [] } = world;
  if (groups.length === 0) return;
  const program = {
    ...newProgram({
      id: GROUP_PROGRAM,
      title: 'Leading together',
      objectives: ['networking' as const],
      managerIds: managersOf(people),
    }),
    contact: CONTACT,
  };
  const mentors = new Set(groups.map(({ mentorOid }) => mentorOid));
  const oids = new Set(groups.flatMap(({ mentorOid, menteeOids }) => [mentorOid, ...menteeOids]));
  await putProgram({ ...program, phase: 'enroll' });
  await enroll(
    GROUP_PROGRAM,
    world.cast.filter(({ oid }) => oids.has(oid)),
    ({ oid }) => (mentors.has(oid) ? 'mentor' : 'mentee'),
  );
  await putProgram({ ...program, phase: 'run' });
  for (const { mentorOid, menteeOids } of groups) {
    const idOf = (oid: string) => people.get(oid)?.id ?? '';
    await startRelationship({
      id: `group-${mentorOid}`,
      programId: GROUP_PROGRAM,
      form: 'group',
      members: [
        { personId: idOf(mentorOid), role: 'mentor' },
        ...menteeOids.map((oid) => ({ personId: idOf(oid), role: 'mentee' as const })),
      ],
      status: 'active',
      startedAt: world.startedAt,
    });
  }
}

/** Everybody who is in no pair, and some who are; so that matching has something to do. */
async function seedEnrollments(
  world: World,
  people: ReadonlyMap<string, Person>,
  enroll: Enroll,
): Promise<void> {
  await putProgram({
    ...newProgram({
      id: ENROLLING_PROGRAM,
      title: 'Growing together',
      objectives: ['skill-development', 'networking'],
      managerIds: managersOf(people),
    }),
    description: 'Half a year with somebody who has done what you want to learn.',
    languages: ['en', 'de'],
    contact: CONTACT,
    phase: 'enroll',
  });
  const isIn = ({ oid }: CastMember) => !inPairs(world).has(oid) || ENROLL_AGAIN.includes(oid);
  await enroll(ENROLLING_PROGRAM, world.cast.filter(isIn));
}

type Role = 'mentor' | 'mentee';
/** @param roleOf where it is settled already who is what */
type Enroll = (
  programId: string,
  members: readonly CastMember[],
  roleOf?: (member: CastMember) => Role,
) => Promise<void>;

/** Everybody enrolls themselves, as they would in the tab. */
function enrolling(world: World, people: ReadonlyMap<string, Person>, secretKey: string): Enroll {
  const vault = createVault({ secretKey });
  return async (programId, members, roleOf) => {
    const one = async (member: CastMember) => {
      const personId = people.get(member.oid)?.id ?? '';
      const actor = { kind: 'person' as const, personId, personIds: [personId], roles: [] };
      const answers = answersOf(member);
      const form = roleOf ? { ...answers, roles: [roleOf(member)] } : answers;
      await enroll({ actor, now: world.now, newId: randomUUID, vault }, programId, form);
    };
    for (let from = 0; from < members.length; from += ENROLLED_AT_ONCE)
      await Promise.all(members.slice(from, from + ENROLLED_AT_ONCE).map(one));
  };
}

function inPairs({ pairs }: World): Set<string> {
  return new Set(pairs.flatMap(({ mentorOid, menteeOid }) => [mentorOid, menteeOid]));
}

function managersOf(people: ReadonlyMap<string, Person>): string[] {
  const manager = people.get(MANAGER) ?? [...people.values()][0];
  return manager ? [manager.id] : [];
}
