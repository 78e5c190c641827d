// Plays the Teams client: a page per person that frames the tab and speaks the teams-js protocol with it.
import { readFile } from 'node:fs/promises';
import express, { type Express } from 'express';
import { transformWithOxc } from 'vite';
import { listen } from '../kit/listen.js';
import type { World } from '../world.js';
import { hostPage } from './host-page.js';

export type TeamsHostOptions = {
  tabUrl: string;
  issueTabToken(oid: string): Promise<string> | string;
  /** Where the person's chat with the bot is shown; without it the chat button stays quiet. */
  chatUrl?: (oid: string) => string;
  homeUrl?: () => string | undefined;
};

export type TeamsHost = Awaited<ReturnType<typeof startTeamsHost>>;

/** The build for the sandbox lets these origins frame the tab. */
const ports = Array.from({ length: 10 }, (_, index) => 3990 + index);

export async function startTeamsHost(world: World, options: TeamsHostOptions) {
  const app = express();
  await servePage(app);
  servePeople(app, world, options);
  const server = await listen(app, { host: 'localhost', ports });
  return { ...server, personUrl: (oid: string) => `${server.url}/people/${encodeURIComponent(oid)}` };
}

async function servePage(app: Express) {
  const source = new URL('./page/host.ts', import.meta.url);
  const { code } = await transformWithOxc(await readFile(source, 'utf8'), 'host.ts');
  const style = await readFile(new URL('./page/host.css', import.meta.url), 'utf8');
  app.get('/host.js', (_, response) => void response.type('text/javascript').send(code));
  app.get('/host.css', (_, response) => void response.type('text/css').send(style));
}

function servePeople(app: Express, world: World, options: TeamsHostOptions) {
  const find = (oid: unknown) => world.cast.find((member) => member.oid === oid);
  app.get('/people/:oid', (request, response) => {
    const person = find(request.params.oid);
    if (!person) {
      response.status(404).type('text').send('Nobody in the cast has this object id.');
      return;
    }
    response.send(hostPage({ world, person, options }));
  });
  app.get('/people/:oid/token', async (request, response) => {
    const person = find(request.params.oid);
    if (!person) {
      response.status(404).json({ reason: 'nobody' });
      return;
    }
    response.set('cache-control', 'no-store').json({ token: await options.issueTabToken(person.oid) });
  });
}
