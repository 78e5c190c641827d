// A program ready to be matched: set up, and joined by people of the cast with what they said about themselves.
import assert from 'node:assert/strict';
import type { EnrollmentForm } from '../../shared/api/enrollment-api.js';
import type { RunResponse, RunSummary } from '../../shared/api/matching-api.js';
import type { Phase } from '../../shared/api/program-api.js';
import { insertRun } from '../../shared/matching/runs/match-run-store.js';
import { newProgram } from '../../shared/programs/program.js';
import { getPrograms, putProgram } from '../../shared/programs/program-actions.js';
import { oidOf } from '../sandbox/cast.js';
import { enrollmentForm } from './enrollment-form.js';
import type { Suite } from './suite.js';
import { type TabClient, tabAs } from './tab-client.js';

export const INGRID = oidOf(1);
export const AMARA = oidOf(2);
export const MATEO = oidOf(3);
export const KENJI = oidOf(5);
export const HANNAH = oidOf(6);
export const SOFIA = oidOf(9);
export const MARCUS = oidOf(10);
export const CLAIRE = oidOf(12);
export const TOM = oidOf(13);

export const RUNS = '/programs/spring/matching/runs';

/** The cast has pairs in other programs, of whom most stories tell as if they had just met. */
export const REPEATS = { noRepeats: false };

export type Failure = { error: { code: string; message: string } };
export type Started = { run: RunSummary };

export type Joining = { oid: string; form: Partial<EnrollmentForm> & Pick<EnrollmentForm, 'roles'> };

/** Ingrid's program with three mentors and four mentees, one of them far away; and one of Claire's, without anybody. */
export async function setUpSpring(suite: Suite): Promise<void> {
  const typescript = [{ skill: 'TypeScript', level: 3 }];
  const leadership = [{ skill: 'Leadership', level: 3 }];
  await setUpProgram(suite, {
    id: 'spring',
    managerOid: INGRID,
    people: [
      { oid: AMARA, form: { roles: ['mentor'], department: 'Engineering', skillsOffered: typescript } },
      { oid: HANNAH, form: { roles: ['mentor'], department: 'Operations', skillsOffered: leadership } },
      { oid: MARCUS, form: { roles: ['mentor'], department: 'Platform', skillsOffered: typescript } },
      {
        oid: MATEO,
        form: {
          roles: ['mentee'],
          department: 'Product',
          skillsWanted: typescript,
          wishes: [emailOf(suite, AMARA)],
        },
      },
      {
        oid: SOFIA,
        form: {
          roles: ['mentee'],
          department: 'Design',
          skillsWanted: leadership,
          ratherNot: [emailOf(suite, MARCUS)],
        },
      },
      { oid: KENJI, form: { roles: ['mentee'], department: 'Operations', skillsWanted: typescript } },
      {
        oid: TOM,
        form: {
          roles: ['mentee'],
          department: 'Customers',
          skillsWanted: typescript,
          timeZone: 'Pacific/Auckland',
        },
      },
    ],
  });
  await setUpProgram(suite, { id: 'autumn', managerOid: CLAIRE, people: [] });
}

export async function setNoRepeats(programId: string, noRepeats: boolean): Promise<void> {
  const [program] = await getPrograms([programId]);
  assert.ok(program);
  await putProgram({ ...program, rules: { ...program.rules, noRepeats } });
}

async function setUpProgram(
  suite: Suite,
  { id, managerOid, people }: { id: string; managerOid: string; people: readonly Joining[] },
): Promise<void> {
  const fresh = newProgram({
    id,
    title: `Program ${id}`,
    objectives: ['skill-development'],
    managerIds: [personIdOf(suite, managerOid)],
  });
  await putProgram({ ...fresh, rules: { ...fresh.rules, ...REPEATS }, phase: 'enroll' });
  for (const one of people) await join(suite, id, one);
  await movePhase(id, 'match');
}

/** Without what a manager would have to do for it. */
export async function movePhase(programId: string, phase: Phase): Promise<void> {
  const [program] = await getPrograms([programId]);
  assert.ok(program);
  await putProgram({ ...program, phase });
}

/** Enrolls, or changes what was said. */
export async function join(suite: Suite, programId: string, { oid, form }: Joining): Promise<void> {
  const response = await fetch(`${suite.product.url}/api/programs/${programId}/enrollment`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await suite.entra.issueTabToken(oid)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ ...enrollmentForm, ...form }),
  });
  assert.equal(response.status, 200, await response.text());
}

export function personIdOf(suite: Suite, oid: string): string {
  return suite.people.get(oid)?.id ?? '';
}

function emailOf(suite: Suite, oid: string): string {
  return suite.people.get(oid)?.email ?? '';
}

/** A run of spring that another server has begun, and of which it gave a sign of life so long ago. */
export async function runElsewhere(suite: Suite, runId: string, minutesAgo: number): Promise<void> {
  const startedAt = new Date(suite.world.now().getTime() - minutesAgo * 60_000);
  const leaseUntil = new Date(startedAt.getTime() + 60_000);
  const terms = { locks: [], rejections: [], exceptions: [], previous: [], stateHash: 'of nobody' };
  const where = { id: runId, programId: 'spring', name: runId, mode: 'score', state: 'running' } as const;
  await insertRun({ ...where, ...terms, startedAt, leaseUntil, progress: 0.5, version: 0 });
}

/** What a manager does in the workbench of the program. */
export function workbenchOf(suite: Suite) {
  const manager = (): TabClient => tabAs(suite, INGRID);
  return {
    manager,
    run: async (id: string) => (await manager().get<RunResponse>(`${RUNS}/${id}`)).body,
    /** The id of a run that is done. */
    solved: async (request: object) => {
      const { body, status } = await manager().post<Started>(RUNS, request);
      assert.equal(status, 201, JSON.stringify(body));
      await suite.product.runDueJobs();
      return body.run.id;
    },
    mentorIn: ({ pairs }: RunResponse, mentee: string) =>
      pairs.find((one) => one.mentee.personId === personIdOf(suite, mentee))?.mentor.personId,
  };
}
