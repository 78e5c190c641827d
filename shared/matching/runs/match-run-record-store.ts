// The record of a run of matching, as it lies in the database.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import { type MatchRun, matchRun } from './match-run.js';

const record = matchRun.extend({
  /** The program's id while it runs: unique, so that one runs at a time. */
  runningIn: z.string().optional(),
  /** The program's id and which of its publications this is: unique, so that two at once don't both succeed. */
  publication: z.string().optional(),
});

export const Runs = collection('match-runs', {
  schema: record,
  indexes: [
    { on: { programId: 1, startedAt: -1 } },
    { on: { runningIn: 1 }, unique: true, sparse: true },
    { on: { publication: 1 }, unique: true, sparse: true },
  ],
});

export function toRun({ runningIn: _, publication: __, ...rest }: z.infer<typeof record>): MatchRun {
  return rest;
}
