// Calls our own API with a bearer token, asks for a fresh token once when it is refused, and speaks one error shape.
import type { ErrorResponse } from '../api/tab-api.js';

export type TokenSource = { current(): Promise<string>; renew(): Promise<string> };

export type ApiClient = {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body?: unknown): Promise<Answer>;
};

/** code is our own dotted code, or 'offline' when no answer came, or 'unexpected' when it was not ours. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message = '',
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

type Call = { method: 'GET' | 'POST'; path: string; body?: unknown };

export function createApiClient(base: string, tokens: TokenSource): ApiClient {
  const call = async <Answer>(request: Call): Promise<Answer> => {
    const first = await send(base + request.path, request, await tokens.current());
    const response =
      first.status === 401 ? await send(base + request.path, request, await tokens.renew()) : first;
    return read<Answer>(response);
  };
  return {
    get: (path) => call({ method: 'GET', path }),
    post: (path, body = {}) => call({ method: 'POST', path, body }),
  };
}

async function send(url: string, { method, body }: Call, token: string): Promise<Response> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}`, accept: 'application/json' };
  if (method === 'POST') headers['content-type'] = 'application/json';
  try {
    return await fetch(url, {
      method,
      headers,
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    });
  } catch {
    throw new ApiError('offline', 0);
  }
}

async function read<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as Answer;
  if (isErrorResponse(body)) throw new ApiError(body.error.code, response.status, body.error.message);
  throw new ApiError('unexpected', response.status);
}

function isErrorResponse(body: unknown): body is ErrorResponse {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}
