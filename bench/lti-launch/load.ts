// Launches as browsers do them: login, signed message, and every redirect until the tool's page is there.
import { Agent, type IncomingMessage, request } from 'node:http';
import type { BenchPlatform } from './platform.js';
import { CLIENT_ID, DEPLOYMENT_ID } from './platform.js';
import type { Tool } from './tool-process.js';

const BROWSERS = 12;

/** @returns seconds that it took */
export async function launchMany(tool: Tool, platform: BenchPlatform, count: number): Promise<number> {
  let next = 0;
  const started = performance.now();
  const browser = async (agent: Agent) => {
    while (next < count) await launchOnce(agent, { tool, platform, n: next++ });
    agent.destroy();
  };
  await Promise.all(Array.from({ length: BROWSERS }, (_, index) => browser(ownAddress(index))));
  return (performance.now() - started) / 1000;
}

/** Each browser comes from an address of its own, as in the world: one address is limited in its requests. */
function ownAddress(index: number): Agent {
  return new Agent({
    keepAlive: true,
    localAddress: process.platform === 'linux' ? `127.0.0.${index + 2}` : '127.0.0.1',
  });
}

type One = { tool: Tool; platform: BenchPlatform; n: number };

async function launchOnce(agent: Agent, { tool, platform, n }: One): Promise<void> {
  const login = await send(agent, tool.loginUrl, {
    form: {
      iss: platform.issuer,
      login_hint: String(n),
      target_link_uri: tool.launchUrl,
      client_id: CLIENT_ID,
      lti_deployment_id: DEPLOYMENT_ID,
    },
  });
  const asked = new URL(login.location).searchParams;
  const [state, nonce] = [asked.get('state') ?? '', asked.get('nonce') ?? ''];
  const id_token = await platform.launchToken({ nonce, target: tool.launchUrl, n });
  let cookie = login.cookie;
  let answer = await send(agent, tool.launchUrl, { cookie, form: { state, id_token } });
  while (answer.status === 302) {
    cookie = [cookie, answer.cookie].filter(Boolean).join('; ');
    answer = await send(agent, new URL(answer.location, tool.launchUrl).href, { cookie });
  }
  if (answer.status !== 200) throw new Error(`A launch ended with ${answer.status}: ${answer.text}`);
}

type Sent = { cookie?: string; form?: Record<string, string> };
type Received = { status: number; location: string; cookie: string; text: string };

function send(agent: Agent, url: string, { cookie, form }: Sent): Promise<Received> {
  const body = form && new URLSearchParams(form).toString();
  const headers = {
    ...(cookie ? { cookie } : {}),
    ...(body ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length } : {}),
  };
  return new Promise((done, fail) => {
    const outgoing = request(url, { agent, method: body ? 'POST' : 'GET', headers }, (response) => {
      read(response).then(done, fail);
    });
    outgoing.once('error', fail);
    outgoing.end(body);
  });
}

async function read(response: IncomingMessage): Promise<Received> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  const set = (response.headers['set-cookie'] ?? []).filter((cookie) => !/=;/.test(cookie));
  return {
    status: response.statusCode ?? 0,
    location: response.headers.location ?? '',
    cookie: set.map((one) => one.split(';')[0]).join('; '),
    text,
  };
}
