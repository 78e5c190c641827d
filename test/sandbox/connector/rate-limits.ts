// The rates that Teams allows a bot: per conversation, and for the app in the whole organization.

/** At most so many within so many milliseconds. */
export type Window = { most: number; ms: number };
/** `documented`, or how many times as much as documented. */
export type Limits = 'documented' | number;

/** Microsoft's "Rate limiting for bots", per bot and conversation. */
const SENDING: readonly Window[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
];
const READING: readonly Window[] = [
  { most: 14, ms: 1_000 },
  { most: 16, ms: 2_000 },
  { most: 120, ms: 30_000 },
  { most: 3_600, ms: 3_600_000 },
];
const WHOLE_TENANT: readonly Window[] = [{ most: 50, ms: 1_000 }];

export type RateLimits = {
  /** How many milliseconds to wait; 0 when the call is allowed, and then it counts. */
  take(kind: 'sending' | 'reading' | 'other', conversationId: string): number;
};

/** @param now milliseconds */
export function createRateLimits(limits: Limits, now: () => number): RateLimits {
  const scale = limits === 'documented' ? 1 : limits;
  const counters = new Map<string, number[]>();
  const waitFor = (key: string, windows: readonly Window[]) => {
    const times = recent(counters.get(key) ?? [], windows, now());
    counters.set(key, times);
    return Math.max(0, ...windows.map((window) => waitOf(times, window, now())));
  };
  const scaled = (windows: readonly Window[]) =>
    windows.map(({ most, ms }) => ({ most: Math.max(1, Math.floor(most * scale)), ms }));
  const [sending, reading, whole] = [scaled(SENDING), scaled(READING), scaled(WHOLE_TENANT)];
  return {
    take: (kind, conversationId) => {
      const rules: [string, readonly Window[]][] = [['tenant', whole]];
      if (kind !== 'other') rules.push([`${kind} ${conversationId}`, kind === 'sending' ? sending : reading]);
      const wait = Math.max(...rules.map(([key, windows]) => waitFor(key, windows)));
      if (wait === 0) for (const [key] of rules) counters.get(key)?.push(now());
      return wait;
    },
  };
}

function recent(times: readonly number[], windows: readonly Window[], now: number): number[] {
  const longest = Math.max(...windows.map(({ ms }) => ms));
  return times.filter((at) => now - at < longest);
}

/** Until so many of the calls have left the window that there is room for one more. */
function waitOf(times: readonly number[], { most, ms }: Window, now: number): number {
  const oldest = times.filter((at) => now - at < ms).at(-most);
  return oldest === undefined ? 0 : oldest + ms - now;
}
