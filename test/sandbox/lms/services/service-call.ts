// What all services have in common: who calls with which right, about which course, and how a refusal is told.
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { LmsCourse } from '../campus.js';
import type { LineItem } from '../gradebook.js';
import type { Site } from '../site.js';
import type { Tool } from '../tools.js';
import type { AccessTokens } from './access-tokens.js';

export class ServiceRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** Where Moodle has a body of its own. */
    readonly body?: unknown,
  ) {
    super(message);
  }
}

export type ServiceCall = { req: Request; res: Response; site: Site; tool: Tool; course: LmsCourse };

export type ServiceRule = {
  /** Any of these lets the tool in. */
  scopes: readonly string[];
  /** What is asked for or sent, exactly; a DELETE has neither. */
  mediaType?: string;
};

/** Moodle finds a service by its media type first, then checks the token, then looks for the course. */
export function service(
  site: Site,
  { scopes, mediaType }: ServiceRule,
  act: (call: ServiceCall) => void,
): RequestHandler {
  return (req, res) => {
    if (mediaType && !hasMediaType(req, mediaType)) throw new ServiceRefusal(400, 'Bad Request');
    const tool = callingTool(req, site.tokens, scopes);
    const course = site.campus.course(String(req.params['course']));
    if (!course)
      throw new ServiceRefusal(404, `Not Found: Course ${String(req.params['course'])} doesn't exist`);
    act({ req, res, site, tool, course });
  };
}

/** The line item that the address names. @throws a refusal */
export function namedLineItem({ req, site, tool, course }: ServiceCall): LineItem {
  const id = String(req.params['item']);
  const item = site.gradebook.lineItem(id);
  if (!item) throw new ServiceRefusal(404, `Not Found: Grade item ${id} doesn't exist`);
  if (item.courseNumber !== course.number || item.deploymentId !== tool.deploymentId)
    throw new ServiceRefusal(404, 'Line item does not exist');
  return item;
}

/** Moodle sends its media types with a charset. */
export function sendAs(res: Response, mediaType: string, body: unknown): void {
  res.type(`${mediaType}; charset=utf-8`).json(body);
}

/** Express knows an error handler by its four parameters. */
// biome-ignore lint/complexity/useMaxParams: see above
export function answerRefusal(error: unknown, req: Request, res: Response, next: NextFunction): void {
  if (!(error instanceof ServiceRefusal)) {
    next(error);
    return;
  }
  res.statusMessage = error.message.replace(/[^\x20-\x7e]/g, '?').slice(0, 500);
  const request = { method: req.method, url: req.originalUrl, accept: req.headers.accept };
  res.status(error.status).json(error.body ?? { status: error.status, reason: error.message, request });
}

function hasMediaType({ method, headers }: Request, wanted: string): boolean {
  if (method === 'GET') return !headers.accept || headers.accept.includes('*/*') || headers.accept === wanted;
  return headers['content-type'] === wanted;
}

function callingTool(req: Request, tokens: AccessTokens, scopes: readonly string[]): Tool {
  const given = /^Bearer (\S+)$/.exec(req.headers.authorization ?? '')?.[1];
  const token = tokens.find(given ?? '');
  const deployment = req.params['type'] ?? req.query['type_id'];
  const isAllowed =
    token !== undefined &&
    scopes.some((scope) => token.scopes.includes(scope)) &&
    (deployment === undefined || deployment === token.tool.deploymentId);
  if (!isAllowed) throw new ServiceRefusal(401, 'Unauthorized');
  return token.tool;
}
