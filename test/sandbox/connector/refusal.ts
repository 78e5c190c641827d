// How the connector says no.
import type { NextFunction, Request, Response } from 'express';

export class ConnectorRefusal extends Error {
  retryAfterSeconds?: number;
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function tooMany(waitMs: number): ConnectorRefusal {
  const refusal = new ConnectorRefusal(429, 'TooManyRequests', 'API calls quota exceeded.');
  refusal.retryAfterSeconds = Math.ceil(waitMs / 1000);
  return refusal;
}
export const badSyntax = (message: string) => new ConnectorRefusal(400, 'BadSyntax', message);
export const notFound = (what: 'Conversation' | 'Activity' | 'Member') =>
  new ConnectorRefusal(404, `${what}NotFound`, `${what} not found.`);

// biome-ignore lint/complexity/useMaxParams: Express knows an error handler by its four parameters
export function answerError(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  const refusal = error instanceof ConnectorRefusal ? error : parserRefusal(error);
  if (!refusal) {
    next(error);
    return;
  }
  const { status, code, message, retryAfterSeconds } = refusal;
  if (retryAfterSeconds) res.set('Retry-After', String(retryAfterSeconds));
  res.status(status).json({ error: { code, message } });
}

function parserRefusal(error: unknown): ConnectorRefusal | undefined {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large')
    return new ConnectorRefusal(413, 'MessageSizeTooBig', 'Message size too large.');
  return type === 'entity.parse.failed' ? badSyntax('The body is not JSON.') : undefined;
}
