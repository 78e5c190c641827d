// What the command line asks for.
import { parseArgs } from 'node:util';

export type Where = { data: string } | { uri: string };
export type Task =
  | { kind: 'serve'; data: string; port: number | undefined }
  | { kind: 'export' | 'import'; where: Where; file: string };

const USAGE = `Usage:
  npm run embedded-db -- --data DIR [--port N]      run the database; prints its URI
  npm run embedded-db -- --data DIR --export FILE   write all data as lines of EJSON
  npm run embedded-db -- --data DIR --import FILE   read such lines
With --uri URI in place of --data DIR, the export or import talks to that MongoDB server.`;

/** @throws Error with what is wrong and the usage */
export function readTask(args: readonly string[]): Task {
  const { data, port, uri, ...files } = readArguments(args);
  if (data && uri) throw usage('Give --data or --uri, not both.');
  const where = data ? { data } : uri ? { uri } : undefined;
  if (!where) throw usage('Say where the data is: --data DIR.');
  const move = moveOf(files);
  if (move) {
    if (port) throw usage('--port is for running the database alone.');
    return { ...move, where };
  }
  if (!data) throw usage('--uri is for --export and --import.');
  return { kind: 'serve', data, port: port === undefined ? undefined : toPort(port) };
}

function readArguments(args: readonly string[]) {
  const options = {
    data: { type: 'string' },
    port: { type: 'string' },
    export: { type: 'string' },
    import: { type: 'string' },
    uri: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function moveOf(files: { export?: string | undefined; import?: string | undefined }) {
  if (files.export && files.import) throw usage('Give --export or --import, not both.');
  if (files.export) return { kind: 'export' as const, file: files.export };
  return files.import ? { kind: 'import' as const, file: files.import } : undefined;
}

function toPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw usage(`--port takes a number from 0 to 65535, not '${text}'.`);
}

function usage(problem: string): Error {
  return new Error(`${problem}\n${USAGE}`);
}
