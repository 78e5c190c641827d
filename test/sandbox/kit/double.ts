// The frame of every double: an Express app that keeps a diary and takes faults.
import express, { type Express, type Request, type RequestHandler } from 'express';
import type { World } from '../world.js';
import { createDiary, type Diary, type Service } from './diary.js';
import { createFaults, type ErrorBody, type Faults } from './faults.js';

export type Double = { app: Express; diary: Diary; faults: Faults };
export type RunningDouble = Omit<Double, 'app'> & { url: string; stop(): Promise<void> };

export type DoubleSetup = {
  world: World;
  /** Under which service an exchange is written down; none when it is the sandbox's own. */
  serviceOf?: (req: Request) => Service | undefined;
  /** How the service words an error that a fault makes. */
  errorBody?: ErrorBody;
};

/** Routes that the double adds stand behind the diary, the parsers and the faults. */
export function createDouble(service: Service, { world, serviceOf, errorBody }: DoubleSetup): Double {
  const app = express();
  const diary = createDiary(world.now, world.diaryFile);
  const { faults, middleware } = createFaults(errorBody);
  app.disable('x-powered-by');
  app.use(keepDiary(serviceOf ?? (() => service), { diary, now: world.now }));
  app.use(express.json({ limit: '1mb', type: ['application/json', 'application/*+json'] }));
  app.use(express.urlencoded({ extended: false }));
  app.use(middleware);
  return { app, diary, faults };
}

type Book = { diary: Diary; now: () => Date };

function keepDiary(serviceOf: (req: Request) => Service | undefined, { diary, now }: Book): RequestHandler {
  return (req, res, next) => {
    const service = serviceOf(req);
    if (!service) return next();
    const path = req.originalUrl;
    const json = res.json.bind(res);
    let responseBody: unknown;
    res.json = (body: unknown) => {
      responseBody = body;
      return json(body);
    };
    res.on('close', () => {
      diary.record({
        service,
        ts: now().toISOString(),
        method: req.method,
        path,
        requestHeaders: textHeaders(req.headers),
        ...(req.body === undefined ? {} : { body: req.body }),
        status: res.statusCode,
        responseHeaders: textHeaders(res.getHeaders()),
        ...(responseBody === undefined ? {} : { responseBody }),
      });
    });
    next();
  };
}

export function textHeaders(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), String(value)]],
    ),
  );
}
