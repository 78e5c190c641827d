// The one way in which an error becomes an HTTP answer.
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ZodError } from 'zod';
import { AppError } from './errors.js';
import type { Logger } from './logger.js';

export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;
export type ErrorBody = {
  error: { code: string; message: string; issues?: readonly { path: string; message: string }[] };
};

export function answerErrors({ t, log }: { t: Translate; log: Logger }): ErrorRequestHandler {
  // biome-ignore lint/complexity/useMaxParams: Express knows an error handler by its four parameters
  return (thrown, req, res, _next) => {
    const error = toAppError(thrown);
    if (error.status >= 500)
      log.error({ err: thrown, method: req.method, path: req.path }, 'a request failed');
    // Half an answer can't be taken back: the broken connection tells the client.
    if (res.headersSent) return void res.destroy();
    const { retryAfter } = error.params;
    if (retryAfter) res.setHeader('Retry-After', String(retryAfter));
    res.status(error.status).json(errorBody(error, t));
  };
}

export function refuseUnknownAddress(): RequestHandler {
  return () => {
    throw new AppError({ code: 'request.unknown-address', status: 404 });
  };
}

export function errorBody(error: AppError, t: Translate): ErrorBody {
  const message = t(`errors.${error.code}`, error.params);
  return {
    error: { code: error.code, message, ...(error.issues.length > 0 ? { issues: error.issues } : {}) },
  };
}

/** Native errors become `unexpected`, so that nothing of our inside shows. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof ZodError) return invalid(thrown);
  if (isDatabaseAway(thrown))
    return new AppError({ code: 'request.database-away', status: 503, cause: thrown });
  return refusedByExpress(thrown) ?? new AppError({ code: 'unexpected', status: 500, cause: thrown });
}

/** Errors of the MongoDB driver and of mongoose that say nothing of the call, only that nobody answered it. */
const DATABASE_AWAY =
  /^(MongoServerSelection|MongoNetwork|MongoNetworkTimeout|MongoNotConnected|MongoTopologyClosed|MongoPoolCleared|MongoPoolClosed|MongooseServerSelection)Error$/;

function isDatabaseAway(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return DATABASE_AWAY.test(thrown.name) || thrown.message.includes('bufferCommands = false');
}

/** What Express and its body parsers refuse: an error with a status, a type, and for some a limit in bytes. */
function refusedByExpress(thrown: unknown): AppError | undefined {
  if (!(thrown instanceof Error && 'status' in thrown)) return undefined;
  const status = Number(thrown.status);
  if (!(status >= 400 && status < 500)) return undefined;
  const type = 'type' in thrown ? thrown.type : undefined;
  if (type === 'entity.parse.failed') return new AppError({ code: 'request.not-json', status });
  if (type === 'entity.too.large' && 'limit' in thrown)
    return new AppError({ code: 'request.too-large', status, params: { limit: inKilobytes(thrown.limit) } });
  return new AppError({ code: 'request.malformed', status });
}

function inKilobytes(bytes: unknown): string {
  return `${Math.round(Number(bytes) / 1024)} KB`;
}

function invalid(error: ZodError): AppError {
  const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return new AppError({ code: 'request.invalid', status: 400, issues });
}
