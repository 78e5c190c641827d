// Reads what the command line of the matching is asked to do.
import { parseArgs } from 'node:util';

export type Task =
  | { kind: 'match'; in: string; out: string | undefined; rounds: number | undefined; isExplained: boolean }
  | { kind: 'schema'; form: 'pairs' | 'people' };

export const USAGE = `Usage: npm run match -- --in FILE [--out FILE] [--explain] [--rounds N]
       npm run match -- --schema pairs|people
`;

/** @throws Error that says what to change */
export function readTask(args: readonly string[]): Task {
  const { values } = parseArgs({
    args: [...args],
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      explain: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      schema: { type: 'string' },
    },
  });
  if (values.schema === 'pairs' || values.schema === 'people') return { kind: 'schema', form: values.schema };
  if (values.in === undefined || values.schema !== undefined) throw new Error(USAGE);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
    throw new Error(`--rounds is how often to improve, a whole number from 1; '${values.rounds}' is not.`);
  return { kind: 'match', in: values.in, out: values.out, rounds, isExplained: values.explain };
}
