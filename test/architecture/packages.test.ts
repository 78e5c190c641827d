// The packages that we use: pinned, free to be shipped by anybody, and from no registry in particular.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectDir = fileURLToPath(new URL('../../', import.meta.url));

/** SPDX ids of licenses that ask for no more than their notice. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Packages that say too little, or something else, with what was found out about them. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  'node_modules/rasha':
    'MPL-2.0, which binds changes to its own files alone; it comes unchanged with ltijs, and our code never touches it',
};

type Locked = { version: string; dev?: boolean; optional?: boolean; resolved?: string; link?: boolean };
type Lockfile = { packages: Record<string, Locked> };
type Manifest = {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, Record<string, string>>;
};

const manifest = readJson('package.json') as Manifest;
const { packages } = readJson('package-lock.json') as Lockfile;
/** A second name of a package is written `npm:name@version`. */
const exactVersion = /^(npm:[\w/@-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

describe('the packages', () => {
  it('are pinned to exact versions', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const loose = asked.filter(([, version]) => !exactVersion.test(version));
    assert.deepEqual(loose, []);
  });

  it('that we put in the place of others are pinned or follow our own', () => {
    const versions = Object.values(manifest.overrides).flatMap((one) => Object.values(one));
    assert.deepEqual(
      versions.filter((version) => !exactVersion.test(version) && !version.startsWith('$')),
      [],
    );
  });

  it('are those that the lockfile holds', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      assert.equal(packages[`node_modules/${name}`]?.version, version.split('@').at(-1), name);
  });

  it('come from whatever registry npm is set to', () => {
    const bound = Object.entries(packages).filter(([, { resolved }]) => resolved);
    assert.deepEqual(bound, []);
  });

  it('have permissive licenses where they are shipped', () => {
    const shipped = Object.entries(packages).filter(([path, { dev }]) => path && !dev);
    assert.ok(shipped.length > 200);
    const others = shipped
      .filter(([path, { optional }]) => !optional || existsSync(join(projectDir, path)))
      .map(([path]) => ({ path, license: licenseOf(path) }))
      .filter(({ path, license }) => !isPermissive(license) && !LOOKED_AT[path]);
    assert.deepEqual(others, []);
  });

  it('are judged by all terms of a license', () => {
    assert.ok(isPermissive('(MIT OR GPL-3.0)'));
    assert.ok(isPermissive('MIT AND ISC'));
    assert.ok(!isPermissive('MIT AND GPL-3.0'));
    assert.ok(!isPermissive('UNLICENSED'));
    assert.ok(!isPermissive(''));
  });
});

function licenseOf(path: string): string {
  const { license, licenses } = readJson(join(path, 'package.json')) as {
    license?: string | { type: string };
    licenses?: { type: string }[];
  };
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? '';
}

/** One of the alternatives is enough; of what stands together, everything has to fit. */
function isPermissive(license: string): boolean {
  const alternatives = license.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((terms) => terms.split(' AND ').every((id) => PERMISSIVE.has(id.trim())));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(projectDir, path), 'utf8'));
}
