// Matches the people or the bare problem in a JSON file: `npm run match -- --in FILE --out FILE`.
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { t } from '../../i18n/translate.js';
import { AppError } from '../../platform/errors.js';
import { readTask, type Task } from './cli-task.js';
import { outcomeOf } from './outcome-of.js';
import { pairsProblem } from './pairs/pairs-problem.js';
import { peopleProblem } from './people/people-problem.js';
import { readProblem } from './read-problem.js';
import { reportOf } from './report.js';
import { study } from './study.js';

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
      return print(
        undefined,
        z.toJSONSchema(task.form === 'people' ? peopleProblem : pairsProblem, {
          io: 'input',
          unrepresentable: 'any',
        }),
      );
    case 'match':
      return print(task.out, await matchFile(task));
  }
}

async function matchFile({ in: file, rounds, isExplained }: Extract<Task, { kind: 'match' }>) {
  const text = await readFile(file, 'utf8');
  const problem = readProblem(parse(text, file));
  const solved = study(problem, { rounds });
  return isExplained ? reportOf(solved) : outcomeOf(solved);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
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
