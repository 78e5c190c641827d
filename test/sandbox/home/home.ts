// The sandbox's home page: what is running, who there is, what was said between the services, and the clock.
import { readFile } from 'node:fs/promises';
import express, { type Express, type Response } from 'express';
import { transformWithOxc } from 'vite';
import type { Diary } from '../kit/diary.js';
import { listen } from '../kit/listen.js';
import type { World } from '../world.js';
import { homePage } from './home-page.js';

export type HomeService = { name: string; url: string; what: string; diary?: Diary };

export type HomeLinks = {
  tab(oid: string): string;
  chat(oid: string): string;
  /** A person's page in a course of the LMS; lmsUserId comes from the cast or from world.lmsOnlyUsers. */
  course(courseId: string, lmsUserId: string): string;
  admin?: { title: string; url: string }[];
};

export type HomeOptions = {
  services: HomeService[];
  links: HomeLinks;
  /** Tried in turn; any free one when absent. */
  ports?: readonly number[];
};

export type Home = Awaited<ReturnType<typeof startHome>>;

export async function startHome(world: World, options: HomeOptions) {
  const app = express();
  app.get('/', (_, response) => void response.send(homePage(world, options)));
  await serveAssets(app);
  serveDiary(app, options.services);
  serveClock(app, world);
  return listen(app, { host: '127.0.0.1', ...(options.ports ? { ports: options.ports } : {}) });
}

async function serveAssets(app: Express) {
  const source = await readFile(new URL('./page/home.ts', import.meta.url), 'utf8');
  const style = await readFile(new URL('./page/home.css', import.meta.url), 'utf8');
  const { code } = await transformWithOxc(source, 'home.ts');
  app.get('/home.js', (_, response) => void response.type('text/javascript').send(code));
  app.get('/home.css', (_, response) => void response.type('text/css').send(style));
}

/** Server-sent events: the latest entries first, then each new one as it is written. */
function serveDiary(app: Express, services: HomeService[]) {
  const diaries = services.flatMap(({ diary }) => (diary ? [diary] : []));
  app.get('/diary', (request, response) => {
    response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.flushHeaders();
    const before = diaries.flatMap((diary) => [...diary.entries()]);
    before.sort((a, b) => a.ts.localeCompare(b.ts));
    for (const entry of before.slice(-100)) sendEvent(response, entry);
    const stops = diaries.map((diary) => diary.onEntry((entry) => sendEvent(response, entry)));
    request.on('close', () => {
      for (const stop of stops) stop();
    });
  });
}

function sendEvent(response: Response, entry: unknown) {
  response.write(`data: ${JSON.stringify(entry)}\n\n`);
}

function serveClock(app: Express, world: World) {
  app.get('/clock', (_, response) => void response.json({ now: world.now().toISOString() }));
  app.post('/clock', express.json(), async (request, response) => {
    const days = Number(request.body?.days);
    if (!Number.isInteger(days) || days < 1 || days > 31) {
      response.status(400).json({ error: 'days must be a whole number from 1 to 31' });
      return;
    }
    await world.moveClock(days * 24 * 60 * 60_000);
    response.json({ now: world.now().toISOString() });
  });
}
