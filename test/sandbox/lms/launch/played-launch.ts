// Plays the browser in a launch: it goes where it is sent, and keeps the tool's cookies.
import type { LaunchMistakes } from './launch-mistakes.js';

/** `platform`: the user stays on the platform's error page. `tool`: the error is posted to the tool. */
export type AuthAnswer =
  | { id_token: string; state?: string }
  | { error: string; error_description?: string; state?: string; shown: 'platform' | 'tool' };

export type LaunchOptions = {
  mistakes?: LaunchMistakes;
  /** Changes the cookies that go with the launch, for example to none: `cookies: () => ''`. */
  cookies?: (cookies: string) => string;
};

export type PlayedLaunch = {
  /** What the tool's login answered. */
  login: Response;
  /** What was posted to the tool. */
  posted: Record<string, string>;
  /** The cookies that went with it. */
  cookies: string;
  /** What the tool answered, with redirects not followed. */
  landing: Response;
};

type Steps = {
  loginUrl: string;
  fields: Record<string, string>;
  answer(authRequestUrl: string): Promise<AuthAnswer>;
};

export async function playLaunch(
  { loginUrl, fields, answer }: Steps,
  { cookies: changeCookies = (cookies) => cookies }: LaunchOptions = {},
): Promise<PlayedLaunch> {
  const login = await post(loginUrl, fields);
  const authRequestUrl = login.headers.get('location');
  if (!authRequestUrl) throw new Error(`The tool's login does not redirect: ${login.status}.`);
  const answered = await answer(authRequestUrl);
  if ('error' in answered && answered.shown === 'platform')
    throw new Error(`The platform does not launch: ${answered.error}.`);
  const posted = textsOf(answered);
  const cookies = changeCookies(cookiesOf(login));
  const redirectUri = new URL(authRequestUrl).searchParams.get('redirect_uri') ?? '';
  return { login, posted, cookies, landing: await post(redirectUri, posted, cookies) };
}

function post(url: string, fields: Record<string, string>, cookies = ''): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: cookies === '' ? {} : { cookie: cookies },
    body: new URLSearchParams(fields),
  });
}

function cookiesOf({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The fields of the form, without the platform's own remark. */
function textsOf({ ...answer }: AuthAnswer): Record<string, string> {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== 'shown'));
}
