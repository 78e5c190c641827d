// A program ready to be matched: set up, and joined by people of the cast with what they said about themselves.
import assert from 'node:assert/strict';
import type { EnrollmentForm } from '../../shared/api/enrollment-api.js';
import { newProgram } from '../../shared/programs/program.js';
import { putProgram } from '../../shared/programs/program-actions.js';
import type { Suite } from './suite.js';

export type Joining = { oid: string; form: Partial<EnrollmentForm> & Pick<EnrollmentForm, 'roles'> };

const FORM: Omit<EnrollmentForm, 'roles'> = {
  capacity: 1,
  languages: ['en'],
  timeZone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5],
  workStart: '09:00',
  workEnd: '17:00',
  department: '',
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
  readiness: { hasTime: true, knowsTools: true, knowsGoal: true },
  consent: true,
};

export async function setUpProgram(
  suite: Suite,
  { id, managerOid, people }: { id: string; managerOid: string; people: readonly Joining[] },
): Promise<void> {
  const fresh = newProgram({
    id,
    title: `Program ${id}`,
    objectives: ['skill-development'],
    managerIds: [personIdOf(suite, managerOid)],
  });
  await putProgram({ ...fresh, phase: 'enroll' });
  for (const one of people) await join(suite, id, one);
}

/** Enrolls, or changes what was said. */
export async function join(suite: Suite, programId: string, { oid, form }: Joining): Promise<void> {
  const response = await fetch(`${suite.product.url}/api/programs/${programId}/enrollment`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await suite.entra.issueTabToken(oid)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ ...FORM, ...form }),
  });
  assert.equal(response.status, 200, await response.text());
}

export function personIdOf(suite: Suite, oid: string): string {
  return suite.people.get(oid)?.id ?? '';
}

export function emailOf(suite: Suite, oid: string): string {
  return suite.people.get(oid)?.email ?? '';
}
