// Each person's chat with the bot, as a page that renders and answers the cards.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Express } from 'express';
import { transformWithOxc } from 'vite';
import { z } from 'zod';
import type { World } from '../world.js';
import type { Chats } from './chats.js';
import type { Connector } from './connector.js';

export type ChatPages = {
  world: World;
  chats: Chats;
  connector: Pick<Connector, 'install' | 'say' | 'execute' | 'submit'>;
};

const executeBody = z.object({
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
  messageId: z.string(),
});
const submitBody = z.object({ value: z.record(z.string(), z.unknown()), messageId: z.string() });

export async function serveChatPages(app: Express, pages: ChatPages): Promise<void> {
  await serveAssets(app);
  const { world, chats, connector } = pages;
  app.get('/chat/:oid', (req, res) => {
    const person = world.cast.find(({ oid }) => oid === req.params['oid']);
    if (!person) res.status(404).type('text').send('Nobody in the cast has this object id.');
    else res.send(chatPage(person.name));
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
    await connector.install(String(req.params['oid']));
    res.status(204).end();
  });
  app.post('/chat/:oid/say', async (req, res) => {
    const { text } = z.object({ text: z.string().min(1).max(4000) }).parse(req.body);
    res.json(await connector.say(String(req.params['oid']), text));
  });
  app.post('/chat/:oid/execute', async (req, res) => {
    res.json(await connector.execute(String(req.params['oid']), executeBody.parse(req.body)));
  });
  app.post('/chat/:oid/submit', async (req, res) => {
    const { value, messageId } = submitBody.parse(req.body);
    res.json(await connector.submit(String(req.params['oid']), value, messageId));
  });
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

function chatPage(name: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Chat of ${escapeHtml(name)} with Waymark</title>
<link rel="stylesheet" href="/chat.css">
</head>
<body>
<header><h1>Waymark</h1><p>Chat of ${escapeHtml(name)}</p><button id="install" type="button" hidden>Add the app</button></header>
<main id="messages" aria-live="polite" aria-label="Messages"></main>
<p id="status" role="status"></p>
<form id="form"><label class="hidden" for="text">Message</label><input id="text" autocomplete="off" placeholder="Write a message, for example: help"><button>Send</button></form>
<script src="/adaptivecards.js"></script>
<script type="module" src="/chat.js"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
