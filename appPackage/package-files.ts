// The files of the package, and the zip that Teams takes them in.
import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { createManifest, schemaUrl, translationFile } from './manifest.js';
import type { PackageSettings } from './settings.js';
import { translations } from './words.js';

/** The first day that a zip can name: the same settings give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

export async function createPackage(settings: PackageSettings): Promise<Uint8Array> {
  const manifest = createManifest(settings);
  const { color, outline } = manifest.icons;
  const files = {
    'manifest.json': json(manifest),
    [color]: await readIcon(color),
    [outline]: await readIcon(outline),
    ...Object.fromEntries(
      Object.entries(translations).map(([tag, words]) => [
        translationFile(tag),
        json({ $schema: schemaUrl('MicrosoftTeams.Localization.schema.json'), ...words }),
      ]),
    ),
  };
  return zipSync(files, { level: 9, mtime: NO_DATE });
}

function readIcon(name: string): Promise<Uint8Array> {
  return readFile(new URL(`./icons/${name}`, import.meta.url));
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, undefined, 2)}\n`);
}
