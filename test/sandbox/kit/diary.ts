// What a double was asked and what it answered, without any credential in it.
import { appendFileSync } from 'node:fs';

export type Service = 'entra' | 'graph' | 'connector' | 'lms';

export type Exchange = {
  service: Service;
  ts: string;
  method: string;
  path: string;
  requestHeaders: Record<string, string>;
  body?: unknown;
  status: number;
  responseHeaders: Record<string, string>;
  responseBody?: unknown;
  /** Set for what a double sent to the product: activities, and Graph's notifications. */
  inbound?: true;
};

export type LtiMessage = { service: 'lms'; ts: string; kind: string; payload: unknown };
export type Entry = Exchange | LtiMessage;

export type Diary = {
  record(entry: Exchange | Omit<LtiMessage, 'ts'>): void;
  entries(): readonly Entry[];
  /** Exchanges in the order in which they ended. */
  find(matches: (exchange: Exchange) => boolean): Exchange[];
  onEntry(listen: (entry: Entry) => void): () => void;
};

/** Old entries go when there are more. */
const MOST_ENTRIES = 5000;

/** @param file each entry is also appended there as one line of JSON */
export function createDiary(now: () => Date, file?: string): Diary {
  const entries: Entry[] = [];
  const listeners = new Set<(entry: Entry) => void>();
  return {
    record: (input) => {
      const entry = withoutCredentials({
        ...input,
        ts: 'ts' in input ? input.ts : now().toISOString(),
      }) as Entry;
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) entries.shift();
      if (file && hasFileForm(entry)) appendFileSync(file, `${JSON.stringify(entry)}\n`);
      for (const listen of listeners) listen(entry);
    },
    entries: () => entries,
    find: (matches) => entries.filter((entry): entry is Exchange => 'method' in entry).filter(matches),
    onEntry: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

/** The file's form knows requests to Graph alone: a notification that Graph sends has no place in it. */
function hasFileForm(entry: Entry): boolean {
  return !(entry.service === 'graph' && 'inbound' in entry);
}

const CREDENTIALS = [
  'assertion',
  'client_assertion',
  'client_secret',
  'access_token',
  'id_token',
  'code_verifier',
  'token',
  'cookie',
  'set-cookie',
];
const JWT = /eyJ[\w-]+\.[\w-]+\.[\w-]*/g;

function withoutCredentials(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(JWT, '[redacted]');
  if (Array.isArray(value)) return value.map(withoutCredentials);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, redact(key.toLowerCase(), part)]),
  );
}

function redact(key: string, part: unknown): unknown {
  if (key === 'authorization') return String(part).replace(/^(\w+) .*/, '$1 [redacted]');
  return CREDENTIALS.includes(key) && typeof part === 'string' ? '[redacted]' : withoutCredentials(part);
}
