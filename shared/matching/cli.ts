// Matches the people or the bare problem in a JSON file: `npm run match -- --in FILE --out FILE`.
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { t } from '../i18n/translate.js';
import { AppError } from '../platform/errors.js';
import { readTask, type Task } from './cli-task.js';
import { matchNow } from './match-now.js';
import type { Outcome } from './outcome.js';
import { pairsProblem } from './pairs/pairs-problem.js';
import { readProblem } from './read-problem.js';

try {
  await main();
} catch (error) {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const task = readTask(process.argv.slice(2));
  switch (task.kind) {
    case 'schema':
      return print(undefined, z.toJSONSchema(pairsProblem, { io: 'input', unrepresentable: 'any' }));
    case 'match':
      return print(task.out, inWords(await matchFile(task)));
  }
}

async function matchFile({ in: file, rounds }: Extract<Task, { kind: 'match' }>): Promise<Outcome> {
  const text = await readFile(file, 'utf8');
  const problem = readProblem(parse(text, file));
  return matchNow(problem, rounds === undefined ? {} : { rounds });
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The codes of reasons with their words beside them. */
function inWords(outcome: Outcome): unknown {
  const unmatched = outcome.unmatched.map(({ mentee, reasons }) => ({
    mentee,
    reasons: reasons.map((code) => ({ code, text: t(`matching.reasons.${code}`) })),
  }));
  return { ...outcome, unmatched };
}

async function print(file: string | undefined, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text);
}

function wordsFor(error: unknown): string {
  if (error instanceof AppError) return t(`errors.${error.code}`, error.params);
  return error instanceof Error ? error.message : String(error);
}
