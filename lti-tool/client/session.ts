// The page's session: a bearer token from the launch, renewed while the page is open, kept in memory only.
import type { LaunchData } from '../../shared/api/lti-api.js';
import { ApiError, type TokenSource } from '../../shared/ui/api-client.js';

export type Session = TokenSource & { replace(next: LaunchData): void };

const renewBeforeMs = 5 * 60_000;

export function openSession(): Session {
  let launch = readLaunch();
  let renewal: Promise<string> | undefined;
  const session: Session = {
    async current() {
      if (!launch) throw new ApiError('session.missing', 401);
      return launch.token;
    },
    renew() {
      renewal ??= askForToken(launch?.token ?? '').then(
        (next) => {
          renewal = undefined;
          session.replace(next);
          return next.token;
        },
        (error: unknown) => {
          renewal = undefined;
          throw error;
        },
      );
      return renewal;
    },
    replace(next) {
      launch = next;
      scheduleRenewal(session, next);
    },
  };
  if (launch) scheduleRenewal(session, launch);
  return session;
}

function scheduleRenewal(session: Session, { expiresAt }: LaunchData) {
  const wait = Math.max(Date.parse(expiresAt) - Date.now() - renewBeforeMs, 30_000);
  setTimeout(() => session.renew().catch(() => undefined), wait);
}

async function askForToken(token: string): Promise<LaunchData> {
  const response = await fetch('/lti/api/session', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => undefined);
  if (!response) throw new ApiError('offline', 0);
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && isLaunch(body)) return body;
  throw new ApiError('session.ended', 401);
}

function readLaunch(): LaunchData | undefined {
  const text = document.getElementById('launch')?.textContent ?? '';
  try {
    const value: unknown = JSON.parse(text);
    return isLaunch(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLaunch(value: unknown): value is LaunchData {
  return typeof value === 'object' && value !== null && 'token' in value && 'expiresAt' in value;
}
