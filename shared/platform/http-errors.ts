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
  return (thrown, req, res, next) => {
    const error = toAppError(thrown);
    if (error.status >= 500)
      log.error({ err: thrown, method: req.method, path: req.path }, 'a request failed');
    if (res.headersSent) return next(thrown);
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
  const type = bodyParserType(thrown);
  if (type === 'entity.parse.failed') return new AppError({ code: 'request.not-json', status: 400 });
  if (type === 'entity.too.large')
    return new AppError({ code: 'request.too-large', status: 413, params: { limit: '64 KB' } });
  if (type !== undefined || thrown instanceof URIError)
    return new AppError({ code: 'request.malformed', status: 400 });
  return new AppError({ code: 'unexpected', status: 500, cause: thrown });
}

function invalid(error: ZodError): AppError {
  const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return new AppError({ code: 'request.invalid', status: 400, issues });
}

function bodyParserType(thrown: unknown): string | undefined {
  const isHttp =
    thrown instanceof Error && 'type' in thrown && typeof thrown.type === 'string' && 'status' in thrown;
  return isHttp ? String(thrown.type) : undefined;
}
