// Sends Graph's notifications to subscribers, and again to those who did not take them.
import type { Diary } from '../kit/diary.js';
import type { World } from '../world.js';

export type Notification = { url: string; subscriptionId: string; item: Record<string, unknown> };

export type Notifier = {
  send(notification: Notification): void;
  /** Waits until every notification was tried that is due now. */
  settled(): Promise<void>;
  stop(): void;
};

/** How long a subscriber may take, and how long Graph keeps trying. */
const ANSWER_MS = 3_000;
const GIVE_UP_MS = 4 * 60 * 60_000;
const AGAIN_MS = 30_000;

type Waiting = Notification & { since: number };

export function createNotifier(world: World, diary: Diary): Notifier {
  let refused: Waiting[] = [];
  let running = Promise.resolve();
  const attempt = async (one: Waiting) => {
    const isTaken = await post(one, { world, diary });
    if (!isTaken && world.now().getTime() - one.since < GIVE_UP_MS) refused.push(one);
  };
  const inTurn = (work: () => Promise<void>) => {
    running = running.then(work);
    return running;
  };
  const again = () =>
    inTurn(async () => {
      const due = refused;
      refused = [];
      for (const one of due) await attempt(one);
    });
  world.onClockMoved(again);
  const timer = setInterval(() => void again(), AGAIN_MS);
  timer.unref();
  return {
    send: (notification) => {
      void inTurn(() => attempt({ ...notification, since: world.now().getTime() }));
    },
    settled: () => running,
    stop: () => clearInterval(timer),
  };
}

async function post(
  { url, item }: Waiting,
  { world, diary }: { world: World; diary: Diary },
): Promise<boolean> {
  const body = { value: [item] };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch(() => undefined);
  await response?.arrayBuffer();
  diary.record({
    service: 'graph',
    ts: world.now().toISOString(),
    method: 'POST',
    path: new URL(url).pathname,
    requestHeaders: { 'content-type': 'application/json' },
    body,
    status: response?.status ?? 0,
    responseHeaders: Object.fromEntries(response?.headers ?? []),
    inbound: true,
  });
  return response?.ok ?? false;
}
