// How Graph says no: an OData error, with the headers that belong to it.
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

export class GraphRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const itemNotFound = () =>
  new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
export const notPlayed = (what: string) =>
  new GraphRefusal(501, 'NotImplemented', `The sandbox does not play ${what}.`);

export function errorBody(code: string, message: string) {
  const id = randomUUID();
  const date = new Date().toISOString().slice(0, 19);
  return { error: { code, message, innerError: { date, 'request-id': id, 'client-request-id': id } } };
}

// biome-ignore lint/complexity/useMaxParams: Express knows an error handler by its four parameters
export function answerError(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  const refusal = error instanceof GraphRefusal ? error : parserRefusal(error);
  if (!refusal) {
    next(error);
    return;
  }
  if (refusal.status === 401)
    res.set('WWW-Authenticate', 'Bearer realm="", authorization_uri="https://login.microsoftonline.com"');
  res.status(refusal.status).json(errorBody(refusal.code, refusal.message));
}

/** What the JSON parser in front of the routes found. */
function parserRefusal(error: unknown): GraphRefusal | undefined {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large')
    return new GraphRefusal(413, 'RequestEntityTooLarge', 'The request is too large.');
  if (type === 'entity.parse.failed')
    return new GraphRefusal(400, 'BadRequest', 'Unable to read JSON request payload.');
  return undefined;
}
