// Calls the tab's API as a person of the cast, with the token that Teams would give the page.
import type { PathOf } from '../../shared/api/route-contract.js';
import { type TabContract, tabContract } from '../../shared/api/tab-contract.js';
import { assertPromised } from './as-promised.js';
import type { Suite } from './suite.js';

export type Answer<Body = never> = { status: number; body: Body; headers: Headers };

export type TabClient = {
  get<Body>(path: PathOf<TabContract, 'GET'>): Promise<Answer<Body>>;
  post<Body>(path: PathOf<TabContract, 'POST'>, body?: unknown): Promise<Answer<Body>>;
  put<Body>(path: PathOf<TabContract, 'PUT'>, body: unknown): Promise<Answer<Body>>;
  /** For a path that is known only as the test runs; it has to stand in the table all the same. */
  send<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>>;
};

export function tabAs(suite: Suite, oid: string): TabClient {
  const call = async <Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> => {
    const response = await fetch(`${suite.product.url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await suite.entra.issueTabToken(oid)}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = { status: response.status, body: (await response.json()) as Body };
    assertPromised(tabContract, { method, path, ...answer });
    return { ...answer, headers: response.headers };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    send: call,
  };
}
