// What the connector sends to the bot: signed, written into the diary, and sometimes late or twice.
import type { Diary } from '../kit/diary.js';
import { hourFromNow, type Signer } from '../kit/signer.js';
import type { World } from '../world.js';

export const TOKEN_ISSUER = 'https://api.botframework.com';

export type BotAnswer = { status: number; body: unknown };
export type Activity = Record<string, unknown>;

export type ToBot = {
  setEndpoint(url: string): void;
  /** @param claims of the token that shall be other than right. @throws when the bot can't be reached in time */
  send(activity: Activity, claims?: Record<string, unknown>): Promise<BotAnswer>;
  /** The next activity is delivered so many times, each with the same id. */
  repeatNext(times: number): void;
  /** Activities wait until the returned function is called. */
  hold(): () => void;
};

/** As long as Teams waits for a bot. */
const ANSWER_MS = 15_000;

export type ToBotParts = { world: World; signer: Signer; diary: Diary; url: () => string };

export function createToBot(parts: ToBotParts): ToBot {
  let endpoint = '';
  let repetitions = 1;
  let gate = Promise.resolve();
  return {
    setEndpoint: (url) => {
      endpoint = url;
    },
    repeatNext: (times) => {
      repetitions = times;
    },
    hold: () => {
      let release = () => {};
      gate = new Promise((done) => {
        release = done;
      });
      return () => release();
    },
    send: async (activity, claims = {}) => {
      const times = repetitions;
      repetitions = 1;
      await gate;
      let answer = await deliver({ activity, claims, endpoint }, parts);
      for (let time = 1; time < times; time += 1)
        answer = await deliver({ activity, claims, endpoint }, parts);
      return answer;
    },
  };
}

type Delivery = { activity: Activity; claims: Record<string, unknown>; endpoint: string };

async function deliver(
  { activity, claims, endpoint }: Delivery,
  { world, signer, diary, url }: ToBotParts,
): Promise<BotAnswer> {
  const token = await signer.sign({
    iss: TOKEN_ISSUER,
    aud: world.botAppId,
    serviceurl: `${url()}/`,
    ...hourFromNow(),
    ...claims,
  });
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const text = await response.text();
  const body = text === '' ? undefined : parseJson(text);
  diary.record({
    service: 'connector',
    ts: world.now().toISOString(),
    method: 'POST',
    path: new URL(endpoint).pathname,
    requestHeaders: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: activity,
    status: response.status,
    responseHeaders: Object.fromEntries(response.headers),
    responseBody: body,
    inbound: true,
  });
  return { status: response.status, body };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
