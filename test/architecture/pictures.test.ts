// The pictures in git: those that a README shows, made small; all others are made when they are wanted.
import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from './source-files.js';

const projectDir = fileURLToPath(new URL('../../', import.meta.url));
const SCREENS = 'docs/screens';
const MOST_BYTES = 100_000;
const kept = readdirSync(join(projectDir, SCREENS)).map((name) => join(SCREENS, name));

describe('the pictures that are kept', () => {
  it('are those that a README shows', () => {
    const shown = sourceFiles(/README\.md$/).flatMap(({ path, text }) =>
      [...text.matchAll(/!\[[^\]]*\]\(([^)]+\.png)\)/g)].map(([, link = '']) => join(dirname(path), link)),
    );
    assert.ok(shown.length > 0);
    assert.deepEqual([...kept].sort(), [...new Set(shown)].sort());
  });

  it('are small', () => {
    const large = kept.filter((path) => statSync(join(projectDir, path)).size > MOST_BYTES);
    assert.deepEqual(large, []);
  });
});
