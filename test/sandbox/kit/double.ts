// The frame of every double: an Express app that keeps a diary and takes faults.
import express, { type Express, type RequestHandler } from 'express';
import type { World } from '../world.js';
import { createDiary, type Diary, type Service } from './diary.js';
import { createFaults, type Faults } from './faults.js';

export type Double = { app: Express; diary: Diary; faults: Faults };
export type RunningDouble = Omit<Double, 'app'> & { url: string; stop(): Promise<void> };

/** Routes that the double adds stand behind the parsers, the diary and the faults. */
export function createDouble(service: Service, { world }: { world: World }): Double {
  const app = express();
  const diary = createDiary(world.now, world.diaryFile);
  const { faults, middleware } = createFaults();
  app.disable('x-powered-by');
  app.use(express.json({ limit: '1mb', type: ['application/json', 'application/*+json'] }));
  app.use(express.urlencoded({ extended: false }));
  app.use(keepDiary(service, { diary, now: world.now }));
  app.use(middleware);
  return { app, diary, faults };
}

function keepDiary(service: Service, { diary, now }: { diary: Diary; now: () => Date }): RequestHandler {
  return (req, res, next) => {
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

function textHeaders(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), String(value)]],
    ),
  );
}
