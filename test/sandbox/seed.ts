// Fills a fresh installation: the people of the world, one program with its pairs, and the LMS as a platform.
import { registerPlatform } from '../../shared/lms/lms-actions.js';
import { findOrCreateFromEntra, keepDetails } from '../../shared/people/people-actions.js';
import type { Person } from '../../shared/people/person.js';
import { putProgram } from '../../shared/programs/program-actions.js';
import { startRelationship } from '../../shared/relationship/relationship-actions.js';
import type { Lms } from './lms/lms.js';
import type { World } from './world.js';

export const PROGRAM_ID = 'first-steps';
export const PLATFORM_ID = 'sandbox-lms';
/** Days ago that the seeded relationships started: their first check-in is due. */
const STARTED_DAYS_AGO = 1;
const DAY_MS = 24 * 60 * 60_000;

/** The people by object id. */
export async function seed(world: World, lms: Lms): Promise<Map<string, Person>> {
  const people = await seedPeople(world);
  await seedPairs(world, people);
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
  for (const { oid, name, email, timeZone, jobTitle } of world.cast) {
    const from = { tid: world.tenantId, oid, name, email, timeZone, jobTitle };
    const person = await findOrCreateFromEntra({ newId: () => `person-${oid}` }, from);
    await keepDetails(person.id, { timeZone, jobTitle, email });
    people.set(oid, person);
  }
  return people;
}

async function seedPairs(world: World, people: ReadonlyMap<string, Person>): Promise<void> {
  const program = await putProgram({ id: PROGRAM_ID, title: 'First steps together', checkInEveryDays: 14 });
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
