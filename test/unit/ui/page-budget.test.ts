// How much script each page needs before it shows anything, against its budget.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPages } from '../../sandbox/build-pages.js';

type Manifest = Record<string, { file: string; imports?: string[]; css?: string[] }>;

const budgets = { 'teams-app/client/tab.html': 200, 'lti-tool/client/lti.html': 150 };

describe('the first load of a page', () => {
  let dir: string;
  let manifest: Manifest;

  before(async function buildForProduction() {
    this.timeout(60_000);
    dir = await mkdtemp(join(tmpdir(), 'waymark-pages-'));
    await buildPages({ mode: 'production', outDir: dir });
    manifest = JSON.parse(await readFile(join(dir, '.vite/manifest.json'), 'utf8'));
  });

  after(() => rm(dir, { recursive: true, force: true }));

  for (const [page, budget] of Object.entries(budgets))
    it(`stays within ${budget} kB of compressed script for ${page}`, async () => {
      const size = await firstLoad(page);

      assert.ok(size > 20, `only ${size} kB: the page's script was not found`);
      assert.ok(size <= budget, `${page} loads ${size.toFixed(1)} kB before it shows anything`);
    });

  it('names no origin of the sandbox in the production build', async () => {
    assert.deepEqual(JSON.parse(await readFile(join(dir, 'parent-origins.json'), 'utf8')), []);
    const scripts = await Promise.all(
      Object.values(manifest).map(({ file }) => readFile(join(dir, file), 'utf8')),
    );
    assert.ok(scripts.every((script) => !script.includes('http://localhost:3990')));
  });

  async function firstLoad(page: string): Promise<number> {
    const files = new Set<string>();
    const visit = (key: string) => {
      const entry = manifest[key];
      if (!entry || files.has(entry.file)) return;
      files.add(entry.file);
      for (const name of entry.imports ?? []) visit(name);
    };
    visit(page);
    const scripts = [...files].filter((file) => file.endsWith('.js'));
    const sizes = await Promise.all(
      scripts.map(async (file) => gzipSync(await readFile(join(dir, file))).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0) / 1000;
  }
});
