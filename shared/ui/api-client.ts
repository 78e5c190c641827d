// Calls our own API with a bearer token, asks for a fresh token once when it is refused, and speaks one error shape.
import type { PathOf, ResponseOf, Sent, Unknown } from '../api/route-contract.js';
import type { ErrorResponse } from '../api/tab-api.js';

export type TokenSource = { current(): Promise<string>; renew(): Promise<string> };

/** A client that knows no table: for the hooks that bring pages theirs. */
export type AnyApi = {
  get(path: string): Promise<unknown>;
  post(path: string, body?: unknown): Promise<unknown>;
  put(path: string, body: unknown): Promise<unknown>;
  getText(path: string): Promise<string>;
};

/** Takes and gives what the table of routes says; other paths do not compile. */
export type ApiClient<C> = {
  get<Path extends PathOf<C, 'GET'>>(
    path: Path,
    ...unknown: Unknown<C, 'GET', Path>
  ): Promise<ResponseOf<C, 'GET', Path>>;
  post<Path extends PathOf<C, 'POST'>>(
    path: Path,
    ...sent: Sent<C, 'POST', Path>
  ): Promise<ResponseOf<C, 'POST', Path>>;
  put<Path extends PathOf<C, 'PUT'>>(
    path: Path,
    ...sent: Sent<C, 'PUT', Path>
  ): Promise<ResponseOf<C, 'PUT', Path>>;
  /** For what is not JSON, such as a table to download. */
  getText(path: PathOf<C, 'GET'>): Promise<string>;
};

export type Issue = NonNullable<ErrorResponse['error']['issues']>[number];

/** code is our own dotted code, or 'offline' when no answer came, or 'unexpected' when it was not ours. */
export class ApiError extends Error {
  /** Which fields were refused, and why. */
  issues: readonly Issue[] = [];

  constructor(
    readonly code: string,
    readonly status: number,
    message = '',
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

type Call = { method: 'GET' | 'POST' | 'PUT'; path: string; body?: unknown };

export function createApiClient(base: string, tokens: TokenSource): AnyApi {
  const call = async (request: Call): Promise<Response> => {
    const first = await send(base + request.path, request, await tokens.current());
    return first.status === 401 ? send(base + request.path, request, await tokens.renew()) : first;
  };
  return {
    get: async (path) => read(await call({ method: 'GET', path })),
    post: async (path, body = {}) => read(await call({ method: 'POST', path, body })),
    put: async (path, body) => read(await call({ method: 'PUT', path, body })),
    getText: async (path) => {
      const response = await call({ method: 'GET', path });
      return response.ok ? response.text() : String(await read(response));
    },
  };
}

async function send(url: string, { method, body }: Call, token: string): Promise<Response> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    accept: 'application/json, text/csv, text/html',
  };
  if (method !== 'GET') headers['content-type'] = 'application/json';
  try {
    return await fetch(url, {
      method,
      headers,
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError('offline', 0);
  }
}

async function read(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body;
  if (!isErrorResponse(body)) throw new ApiError('unexpected', response.status);
  const { code, message, issues = [] } = body.error;
  throw Object.assign(new ApiError(code, response.status, message), { issues });
}

function isErrorResponse(body: unknown): body is ErrorResponse {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}
