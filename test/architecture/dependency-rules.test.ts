// The dependency rules: each one refuses a violation that is planted in a tree. The check holds the real one to them.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planted } from './planted-violations.js';

const projectDir = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const ruleFile = join(projectDir, '.dependency-cruiser.cjs');
const { forbidden } = require(ruleFile) as { forbidden: { name: string; comment: string }[] };

type Report = {
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
};

describe('the dependency rules', function () {
  this.timeout(60_000);
  let tiny: string;
  let report: Report;

  before(async () => {
    tiny = await mkdtemp(join(tmpdir(), 'waymark-architecture-'));
    await plantTree(tiny);
    report = await cruise(tiny);
  });

  after(() => rm(tiny, { recursive: true, force: true }));

  for (const { rule, from, to } of planted)
    it(`refuse that ${from} reaches ${to}: ${rule}`, () => {
      const found = report.summary.violations.filter((one) => one.from === from && one.rule.name === rule);
      assert.ok(
        found.some((one) => isSame(from, one.to, to)),
        `not refused; found ${JSON.stringify(found)}`,
      );
    });

  it('are each proven by a planted violation', () => {
    const proven = new Set(planted.map(({ rule }) => rule));
    assert.deepEqual(
      forbidden.map(({ name }) => name).filter((name) => !proven.has(name)),
      [],
    );
  });

  it('refuse nothing that is allowed', () => {
    const refused = report.summary.violations.filter(({ from }) => from.includes('allowed'));
    assert.deepEqual(refused, []);
  });

  it('each say why they are there', () => {
    for (const { name, comment } of forbidden) assert.match(comment, /^[A-Za-z].{20,}\.$/, name);
  });
});

/** What is allowed though it looks like what is not. */
const allowed: readonly [from: string, to: string][] = [
  ['shared/insights/allowed-insights.ts', 'shared/people/person-store.ts'],
  ['shared/people/allowed-actions.ts', 'shared/people/person-store.ts'],
  ['shared/people/allowed-store.ts', 'npm:mongoose'],
  ['shared/mentoring/sessions/allowed-session.ts', 'shared/people/person-actions.ts'],
  ['shared/mentoring/sessions/notes/allowed-note.ts', 'shared/mentoring/sessions/session-store.ts'],
  ['shared/matching/engine/allowed-engine.ts', 'shared/platform/errors.ts'],
  ['shared/people/allowed-telling.ts', 'shared/ports/notice.ts'],
  ['teams-app/client/allowed-hours.ts', 'shared/platform/hours.ts'],
  ['bot/allowed-bot.ts', 'npm:botbuilder'],
  ['bot/allowed-adapter.ts', 'shared/people/person-actions.ts'],
  ['bot/allowed-conversations.ts', 'bot/conversation-store.ts'],
  ['teams-app/client/allowed-page.tsx', 'npm:react'],
  ['teams-app/client/features/home/allowed-home.tsx', 'teams-app/client/features/goals/for-others/goals.tsx'],
  ['teams-app/client/features/home/allowed-page.tsx', 'teams-app/client/features/home/parts/part.tsx'],
  ['appPackage/allowed-settings.ts', 'shared/platform/config.ts'],
  ['test/allowed-test.ts', 'shared/people/person-store.ts'],
];

async function plantTree(directory: string): Promise<void> {
  const imports = new Map<string, string[]>();
  for (const [from, to, form = 'import'] of [
    ...planted.flatMap(({ from, to, through = [], form }) =>
      chain([from, ...through, to]).map((link) => [...link, form] as const),
    ),
    ...allowed,
  ] as readonly (readonly [from: string, to: string, form?: string])[]) {
    imports.set(from, [...(imports.get(from) ?? []), `${form} '${specifier(from, to)}';\n`]);
    if (!to.startsWith('npm:') && !to.includes('missing')) imports.set(to, imports.get(to) ?? []);
  }
  for (const [file, lines] of imports) {
    await write(join(directory, file), `${lines.join('')}export {};\n`);
  }
  await plantPackages(directory);
}

async function plantPackages(directory: string): Promise<void> {
  const targets = [...planted.map(({ to }) => to), ...allowed.map(([, to]) => to)];
  const names = new Set(targets.filter((to) => to.startsWith('npm:')).map((to) => to.slice(4)));
  for (const name of names) {
    await write(
      join(directory, 'node_modules', name, 'package.json'),
      JSON.stringify({ name, main: 'a.js' }),
    );
    await write(join(directory, 'node_modules', name, 'a.js'), '');
  }
  const dependencies = Object.fromEntries(
    [...names].filter((name) => !['react', 'undeclared'].includes(name)).map((name) => [name, '1.0.0']),
  );
  const manifest = { name: 'tiny', type: 'module', dependencies, devDependencies: { react: '1.0.0' } };
  await write(join(directory, 'package.json'), JSON.stringify(manifest));
  await write(join(directory, 'tsconfig.json'), '{ "compilerOptions": { "module": "NodeNext" } }');
}

function chain(files: readonly string[]): [string, string][] {
  return files.slice(1).map((file, index) => [files[index] ?? file, file]);
}

function isSame(from: string, found: string, expected: string): boolean {
  if (found.startsWith('.')) return join(dirname(from), found) === expected;
  return found.startsWith(expected.replace(/^npm:/, 'node_modules/'));
}

function specifier(from: string, to: string): string {
  if (to.startsWith('npm:')) return to.slice(4);
  const path = relative(dirname(from), to).replace(/\.tsx?$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** As `npm run check:deps` does it, in the given directory. */
function cruise(directory: string): Promise<Report> {
  const bin = join(projectDir, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const command = [bin, '--config', ruleFile, '--output-type', 'json', '.'];
  return new Promise((done, fail) => {
    execFile(process.execPath, command, { cwd: directory, maxBuffer: 2 ** 28 }, (error, stdout, stderr) =>
      stdout.startsWith('{') ? done(JSON.parse(stdout) as Report) : fail(error ?? new Error(stderr)),
    );
  });
}
