// A list as an import takes it, with every column filled: to be downloaded and written over.
import type { Context } from '../../context.js';
import { managedProgram } from '../program-actions.js';
import { writeCsv } from './csv-records.js';
import type { OpenPart } from './enrollment.js';
import { COLUMNS, cellsOfOpen } from './enrollment-columns.js';

const SOMEBODY: OpenPart = {
  roles: ['mentee', 'mentor'],
  capacity: 2,
  languages: ['en', 'de'],
  timeZone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4],
  workStart: '09:00',
  workEnd: '17:00',
  department: 'Operations',
  office: 'Berlin',
  seniority: 3,
  skillsWanted: [{ skill: 'Negotiation', level: 3 }],
  skillsOffered: [
    { skill: 'SQL', level: 4 },
    { skill: 'Writing', level: 3 },
  ],
  goals: ['Lead a project'],
  experience: ['Settle in', 'Build a network'],
  interests: ['Hiking', 'Music'],
  style: { structure: 1, directness: 0, pace: 2, focus: 0 },
  readiness: { hasTime: true, knowsTools: true, knowsGoal: true },
};

/** @throws AppError `program.not-found` (404) to all but managers */
export async function exampleList(ctx: Context, programId: string): Promise<string> {
  await managedProgram(ctx, programId);
  const who: Record<string, string> = { name: 'Ana Silva', email: 'ana.silva@example.com' };
  const cells: Record<string, string> = { ...who, ...cellsOfOpen(SOMEBODY, ctx.now()) };
  return writeCsv([COLUMNS, COLUMNS.map((column) => cells[column] ?? '')]);
}
