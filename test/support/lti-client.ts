// Walks a launch as a browser does, without one: login initiation, authorization, launch, and the page's API.
import assert from 'node:assert/strict';
import { type LaunchData, launchData } from '../../shared/api/lti-api.js';
import { type LtiContract, ltiContract } from '../../shared/api/lti-contract.js';
import type { PathOf } from '../../shared/api/route-contract.js';
import type { LaunchMistakes } from '../sandbox/lms/launch/launch-mistakes.js';
import { assertPromised } from './as-promised.js';
import type { Suite } from './suite.js';
import type { Answer } from './tab-client.js';

export type At = { courseId: string; lmsUserId: string };

export type Launched = {
  status: number;
  headers: Headers;
  html: string;
  /** The session in the page; absent when the launch was refused. */
  session?: LaunchData;
};

export type LaunchForm = Record<string, string>;

/** @throws when the platform itself refuses */
export async function launch(suite: Suite, at: At, mistakes?: LaunchMistakes): Promise<Launched> {
  const { cookie, form } = await beginLaunch(suite, at, mistakes);
  return postLaunch(suite, form, cookie);
}

/** A launch up to the form that the platform makes the browser post. */
export async function beginLaunch(
  suite: Suite,
  at: At,
  mistakes?: LaunchMistakes,
): Promise<{ cookie: string; form: LaunchForm }> {
  const login = await postLogin(suite, suite.lms.startLogin(at));
  assert.equal(login.status, 302, await login.text());
  const answer = await suite.lms.answerAuth(login.headers.get('location') ?? '', mistakes);
  return { cookie: cookieOf(login), form: answer };
}

export function postLogin(suite: Suite, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(fields);
  return fetch(`${suite.product.url}/lti/login`, { method: 'POST', body, redirect: 'manual' });
}

export async function postLaunch(suite: Suite, form: LaunchForm, cookie = ''): Promise<Launched> {
  const response = await fetch(`${suite.product.url}/lti/launch`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: cookie ? { cookie } : {},
  });
  const html = await response.text();
  const data = /<script type="application\/json" id="launch">(.*?)<\/script>/.exec(html)?.[1];
  return {
    status: response.status,
    headers: response.headers,
    html,
    ...(data ? { session: launchData.parse(JSON.parse(data)) } : {}),
  };
}

export type LtiClient = {
  get<Body>(path: PathOf<LtiContract, 'GET'>): Promise<Answer<Body>>;
  post<Body>(path: PathOf<LtiContract, 'POST'>, body?: unknown): Promise<Answer<Body>>;
  put<Body>(path: PathOf<LtiContract, 'PUT'>, body: unknown): Promise<Answer<Body>>;
  /** For a path that is known only as the test runs; it has to stand in the table all the same. */
  send<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>>;
};

export function ltiPage(suite: Suite, token: string): LtiClient {
  const call = async <Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> => {
    const response = await fetch(`${suite.product.url}/lti/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = { status: response.status, body: (await response.json()) as Body };
    assertPromised(ltiContract, { method, path, ...answer });
    return { ...answer, headers: response.headers };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    send: call,
  };
}

/** Launches, and opens the page's API with the session that came. */
export async function openPage(suite: Suite, at: At): Promise<LtiClient> {
  const { session, html } = await launch(suite, at);
  assert.ok(session, html);
  return ltiPage(suite, session.token);
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
