// All source files of this repository, with their text.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export type SourceFile = { path: string; text: string; lines: readonly string[] };

const projectDir = fileURLToPath(new URL('../../', import.meta.url));
const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'coverage']);

/** @param pattern of the file's name, such as /\.tsx$/ */
export function sourceFiles(pattern: RegExp): SourceFile[] {
  return pathsBelow(projectDir)
    .filter((path) => pattern.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path: relative(projectDir, path), text, lines: text.trimEnd().split('\n') };
    });
}

function pathsBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name) || entry.name.startsWith('.git') || entry.name === '.cache') return [];
    const path = join(directory, entry.name);
    return entry.isDirectory() ? pathsBelow(path) : [path];
  });
}
