// The doubles alone, without the product, and tokens from Entra as an app gets them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cast, courses, lmsOnlyUsers, pairs } from '../sandbox/cast.js';
import { startEntra } from '../sandbox/entra/entra.js';
import { startGraph } from '../sandbox/graph/graph.js';
import { readCertificates } from '../sandbox/kit/certificates.js';
import { createWorld } from '../sandbox/world.js';

export type Doubles = Awaited<ReturnType<typeof startDoubles>>;
export type Reply = { status: number; headers: Headers; body: Record<string, unknown> };

/** Without a diary file: that is for the product's calls, and these tests call wrongly on purpose. */
export async function startWorld() {
  const directory = process.env['WAYMARK_SANDBOX_TLS'];
  assert.ok(directory, 'run the tests by npm test: it makes the certificates');
  return createWorld({ cast, pairs, courses, lmsOnlyUsers, tls: await readCertificates(directory) });
}

export async function startDoubles() {
  const world = await startWorld();
  const entra = await startEntra(world);
  const graph = await startGraph(world, { entra });
  const stop = async () => {
    await graph.stop();
    await entra.stop();
  };
  return { world, entra, graph, stop };
}

export async function requestToken(
  { world, entra }: Pick<Doubles, 'world' | 'entra'>,
  fields: Record<string, string>,
): Promise<Reply> {
  const credentials = { client_id: world.clientId, client_secret: world.clientSecret };
  const response = await fetch(`${entra.url}/${world.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({ ...credentials, ...fields }),
  });
  return readReply(response);
}

export async function onBehalfOf(
  doubles: Pick<Doubles, 'world' | 'entra'>,
  oid: string,
  scopes: string,
): Promise<Reply> {
  return requestToken(doubles, {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    assertion: await doubles.entra.issueTabToken(oid),
    scope: scopes
      .split(' ')
      .map((name) => `https://graph.microsoft.com/${name}`)
      .join(' '),
  });
}

export type GraphCall = (
  method: string,
  path: string,
  options?: { body?: unknown; headers?: Record<string, string> },
) => Promise<Reply>;

/** Calls Graph as the person, with these scopes and no others. */
export async function graphAs(doubles: Doubles, oid: string, scopes: string): Promise<GraphCall> {
  const { body } = await onBehalfOf(doubles, oid, scopes);
  return graphWith(doubles, String(body['access_token']));
}

/** Calls Graph as the app itself. */
export async function graphAsApp(doubles: Doubles): Promise<GraphCall> {
  const { body } = await requestToken(doubles, {
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  });
  return graphWith(doubles, String(body['access_token']));
}

export function graphWith({ graph }: Doubles, token: string): GraphCall {
  return async (method, path, { body, headers = {} } = {}) =>
    readReply(
      await fetch(path.startsWith('https:') ? path : `${graph.url}/v1.0${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
}

/** All that the product's own consent covers, and what else these tests need. */
export const EVERYTHING =
  'User.Read User.Read.All MailboxSettings.Read Calendars.ReadWrite Calendars.Read.Shared';

const DAY = 24 * 60 * 60_000;

export function inDays({ world }: Pick<Doubles, 'world'>, days: number): Date {
  return new Date(world.now().getTime() + days * DAY);
}

/** A time of that day, in UTC, as Graph writes it. */
export function timeIn(doubles: Pick<Doubles, 'world'>, days: number, time: string) {
  return { dateTime: `${inDays(doubles, days).toISOString().slice(0, 10)}T${time}:00`, timeZone: 'UTC' };
}

/** A well-formed request for an event with Mateo; `more` changes it. */
export function meeting(doubles: Pick<Doubles, 'world'>, more: object = {}) {
  return {
    subject: 'Talk',
    body: { contentType: 'html', content: '<p>See you</p>' },
    start: timeIn(doubles, 3, '13:00'),
    end: timeIn(doubles, 3, '13:30'),
    attendees: [{ type: 'required', emailAddress: { address: 'mateo.rivera@waymark.example' } }],
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    transactionId: randomUUID(),
    ...more,
  };
}

export function errorCode({ body }: Reply): unknown {
  return (body['error'] as { code?: unknown } | undefined)?.code;
}

export async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
  };
}
