// Holds every answer to what the table of routes says of it, to the last key.
import assert from 'node:assert/strict';
import { type Contract, file } from '../../shared/api/route-contract.js';
import { errorResponse } from '../../shared/api/tab-api.js';

export type Answered = { method: string; path: string; status: number; body: unknown };

export function assertPromised(contract: Contract, { method, path, status, body }: Answered): void {
  const what = `${method} ${path.split('?')[0]}`;
  const route = Object.keys(contract).find((one) => fits(one, what));
  const promised = route && contract[route]?.response;
  assert.ok(promised, `${what} is not in the table of routes`);
  if (promised === file) return;
  const schema = status < 400 ? promised : errorResponse;
  const read = schema.safeParse(body);
  assert.ok(read.success, `${route} answered otherwise than it says: ${read.error?.message}`);
  // What the schema does not know, it leaves out.
  assert.deepEqual(read.data, body, `${route} answered more than it says`);
}

/** Ids stand where the route has a name with a colon. */
function fits(route: string, what: string): boolean {
  const parts = what.split('/');
  const names = route.split('/');
  return (
    names.length === parts.length && names.every((name, at) => name.startsWith(':') || name === parts[at])
  );
}
