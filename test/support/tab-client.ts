// Calls the tab's API as a person of the cast, with the token that Teams would give the page.
import type { Suite } from './suite.js';

export type Answer<Body = never> = { status: number; body: Body; headers: Headers };

export type TabClient = {
  get<Body>(path: string): Promise<Answer<Body>>;
  post<Body>(path: string, body?: unknown): Promise<Answer<Body>>;
  put<Body>(path: string, body: unknown): Promise<Answer<Body>>;
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
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
  };
}
