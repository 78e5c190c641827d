// What stands in front of every API of ours: limits on requests, JSON bodies only, and no caching.

import { createHash } from 'node:crypto';
import express, { type Request, type RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { AppError } from './errors.js';
import { MINUTE } from './hours.js';

const REQUESTS_A_MINUTE_PER_TOKEN = 300;
/** A whole company or campus may share one address. */
const REQUESTS_A_MINUTE_PER_ADDRESS = 6000;

/** @param bodyLimit of a request, in the words of Express; more where a file is sent */
export function jsonApi({ bodyLimit = '64kb' }: { bodyLimit?: string } = {}): RequestHandler[] {
  return [
    limit(REQUESTS_A_MINUTE_PER_ADDRESS, addressOf),
    limit(REQUESTS_A_MINUTE_PER_TOKEN, tokenOrAddress),
    requireJson,
    express.json({ limit: bodyLimit }),
    (_req, res, next) => {
      res.setHeader('Cache-Control', 'no-store');
      next();
    },
  ];
}

/** For forms and pages that need no sign-in. */
export function limitByAddress(): RequestHandler {
  return limit(REQUESTS_A_MINUTE_PER_ADDRESS, addressOf);
}

function limit(requestsAMinute: number, keyGenerator: (req: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: requestsAMinute,
    keyGenerator,
    legacyHeaders: false,
    handler: () => {
      throw new AppError({ code: 'request.too-many', status: 429, params: { retryAfter: 60 } });
    },
  });
}

function addressOf(req: Request): string {
  return ipKeyGenerator(req.ip ?? '');
}

function tokenOrAddress(req: Request): string {
  const { authorization } = req.headers;
  return authorization ? createHash('sha256').update(authorization).digest('base64url') : addressOf(req);
}

const requireJson: RequestHandler = (req, _res, next) => {
  const length = req.headers['content-length'];
  const hasBody = (length !== undefined && length !== '0') || req.headers['transfer-encoding'] !== undefined;
  if (hasBody && !req.is('application/json')) {
    const params = { expected: 'application/json' };
    throw new AppError({ code: 'request.wrong-content-type', status: 415, params });
  }
  next();
};
