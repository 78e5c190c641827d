// Each person's chat with the bot, as a page that renders and answers the cards.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Express, Response } from 'express';
import { transformWithOxc } from 'vite';
import { z } from 'zod';
import type { World } from '../world.js';
import { chatPage } from './chat-page.js';
import type { Chats } from './chats.js';
import type { PersonActions } from './person-actions.js';
import type { BotAnswer } from './to-bot.js';

export type ChatLinks = {
  home?: () => string | undefined;
  tab?: (oid: string) => string | undefined;
};

export type ChatPages = { world: World; chats: Chats; actions: PersonActions; links: ChatLinks };

const executeBody = z.object({
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
  messageId: z.string(),
});
const submitBody = z.object({ value: z.record(z.string(), z.unknown()), messageId: z.string() });

export async function serveChatPages(
  app: Express,
  { world, chats, actions, links }: ChatPages,
): Promise<void> {
  await serveAssets(app);
  app.use('/chat/:oid', (req, res, next) => {
    if (world.cast.some(({ oid }) => oid === req.params['oid'])) next();
    else res.status(404).type('text').send('Nobody in the cast has this object id.');
  });
  app.get('/chat/:oid', (req, res) => {
    const person = world.cast.find(({ oid }) => oid === req.params['oid']);
    if (person) res.send(chatPage(person, { home: links.home?.(), tab: links.tab?.(person.oid) }));
  });
  app.get('/chat/:oid/messages', (req, res) => {
    const oid = String(req.params['oid']);
    res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    res.flushHeaders();
    const push = () => res.write(`data: ${JSON.stringify(chats.of(oid))}\n\n`);
    push();
    const stop = chats.onChange((changed) => changed === oid && push());
    req.on('close', stop);
  });
  app.post('/chat/:oid/install', async (req, res) => {
    await answer(res, async () => {
      await actions.install(String(req.params['oid']));
      return { status: 200, body: undefined };
    });
  });
  app.post('/chat/:oid/say', async (req, res) => {
    const { text } = z.object({ text: z.string().min(1).max(4000) }).parse(req.body);
    await answer(res, () => actions.say(String(req.params['oid']), text));
  });
  app.post('/chat/:oid/execute', async (req, res) => {
    const action = executeBody.parse(req.body);
    await answer(res, () => actions.execute(String(req.params['oid']), action));
  });
  app.post('/chat/:oid/submit', async (req, res) => {
    const { value, messageId } = submitBody.parse(req.body);
    await answer(res, () => actions.submit(String(req.params['oid']), value, messageId));
  });
}

/** The page gets what the bot answered, or in words why there is no answer. */
async function answer(res: Response, ask: () => Promise<BotAnswer>): Promise<void> {
  try {
    res.json(await ask());
  } catch (error) {
    res.json({ status: 0, body: error instanceof Error ? error.message : String(error) });
  }
}

async function serveAssets(app: Express): Promise<void> {
  const source = await readFile(new URL('./page/chat.ts', import.meta.url), 'utf8');
  const { code } = await transformWithOxc(source, 'chat.ts');
  const style = await readFile(new URL('./page/chat.css', import.meta.url), 'utf8');
  const cards = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  app.get('/chat.js', (_req, res) => void res.type('text/javascript').send(code));
  app.get('/chat.css', (_req, res) => void res.type('text/css').send(style));
  app.get('/adaptivecards.js', (_req, res) => res.sendFile(cards));
}
