// The sign-in of pages: the authorization code flow with PKCE, and a page to choose somebody of the cast.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Express, Request, Response } from 'express';
import { z } from 'zod';
import { escapeHtml } from '../kit/html.js';
import type { CastMember, World } from '../world.js';
import { assertTenant, EntraRefusal } from './refusal.js';

export type SignIn = { oid: string; redirectUri: string; challenge: string; nonce: string | undefined };
export type Codes = {
  issue(signIn: SignIn): string;
  /** Each code is good once, within ten minutes of the machine's clock. */
  take(code: string): SignIn | undefined;
};

const CODE_LIFE_MS = 10 * 60_000;

export function createCodes(): Codes {
  const issued = new Map<string, SignIn & { until: number }>();
  return {
    issue: (signIn) => {
      const code = `1.${randomBytes(48).toString('base64url')}`;
      issued.set(code, { ...signIn, until: Date.now() + CODE_LIFE_MS });
      return code;
    },
    take: (code) => {
      const found = issued.get(code);
      issued.delete(code);
      return found && found.until > Date.now() ? found : undefined;
    },
  };
}

export type SignInSetting = { world: World; codes: Codes; redirectUris: ReadonlySet<string> };

const request = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  response_type: z.string(),
  scope: z.string(),
  state: z.string().optional(),
  nonce: z.string().optional(),
  prompt: z.string().optional(),
  login_hint: z.string().optional(),
  response_mode: z.enum(['query', 'fragment']).default('query'),
  code_challenge: z.string().optional(),
  code_challenge_method: z.string().optional(),
});
type SignInRequest = z.infer<typeof request>;

export async function serveSignIn(app: Express, setting: SignInSetting): Promise<void> {
  const style = await readFile(new URL('./page/sign-in.css', import.meta.url), 'utf8');
  const show = (req: Request, res: Response) => {
    const asked = readRequest(req, setting);
    const refusal = refusalOf(asked);
    if (refusal) return sendBack(res, asked, refusal);
    res.send(signInPage(orderedBy(asked.login_hint, setting.world), style));
  };
  const choose = (req: Request, res: Response) => {
    const asked = readRequest(req, setting);
    const refusal = refusalOf(asked);
    if (refusal) return sendBack(res, asked, refusal);
    const person = setting.world.cast.find(({ oid }) => oid === req.body?.oid);
    if (!person)
      return sendBack(res, asked, { error: 'access_denied', error_description: 'Nobody was chosen.' });
    const code = setting.codes.issue({
      oid: person.oid,
      redirectUri: asked.redirect_uri,
      challenge: asked.code_challenge ?? '',
      nonce: asked.nonce,
    });
    sendBack(res, asked, { code });
  };
  app.get('/:tenant/oauth2/v2.0/authorize', showingErrors(show));
  app.post('/:tenant/oauth2/v2.0/authorize', showingErrors(choose));
}

/** @throws EntraRefusal when the browser can't be sent back: the client or its address is not known */
function readRequest(req: Request, { world, redirectUris }: SignInSetting): SignInRequest {
  assertTenant(req, world);
  const parsed = request.safeParse(req.query);
  if (!parsed.success)
    throw new EntraRefusal('invalid_request', 900144, {
      says: `The request must contain the following parameter: '${parsed.error.issues[0]?.path.join('.') ?? ''}'.`,
    });
  if (parsed.data.client_id !== world.clientId)
    throw new EntraRefusal('unauthorized_client', 700016, {
      says: `Application with identifier '${parsed.data.client_id}' was not found in the directory.`,
    });
  if (!redirectUris.has(parsed.data.redirect_uri))
    throw new EntraRefusal('invalid_request', 50011, {
      says: `The redirect URI '${parsed.data.redirect_uri}' does not match the redirect URIs configured for the application.`,
    });
  return parsed.data;
}

function refusalOf(asked: SignInRequest): Record<string, string> | undefined {
  const refuse = (error: string, error_description: string) => ({ error, error_description });
  if (asked.response_type !== 'code')
    return refuse(
      'unsupported_response_type',
      'AADSTS700054: The response_type is not enabled for the application.',
    );
  if (!asked.scope.split(' ').includes('openid'))
    return refuse(
      'invalid_request',
      'AADSTS70011: The sandbox signs people in with OpenID Connect: ask for the scope openid.',
    );
  if (asked.code_challenge_method !== 'S256' || !asked.code_challenge)
    return refuse(
      'invalid_request',
      'AADSTS9002325: Proof Key for Code Exchange is required: send a code_challenge with the method S256.',
    );
  if (asked.prompt === 'none')
    return refuse(
      'login_required',
      'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
    );
  return undefined;
}

function sendBack(
  res: Response,
  { redirect_uri, state, response_mode }: SignInRequest,
  answer: object,
): void {
  const parameters = new URLSearchParams({ ...answer, ...(state === undefined ? {} : { state }) });
  const separator = response_mode === 'fragment' ? '#' : redirect_uri.includes('?') ? '&' : '?';
  res.redirect(302, `${redirect_uri}${separator}${parameters}`);
}

function showingErrors(route: (req: Request, res: Response) => void) {
  return (req: Request, res: Response) => {
    try {
      route(req, res);
    } catch (error) {
      if (!(error instanceof EntraRefusal)) throw error;
      res
        .status(400)
        .type('text')
        .send(`Sorry, but we're having trouble signing you in.\n\n${error.message}`);
    }
  };
}

function orderedBy(hint: string | undefined, { cast }: World): CastMember[] {
  return [...cast].sort((a, b) => Number(b.email === hint) - Number(a.email === hint));
}

function signInPage(people: readonly CastMember[], style: string): string {
  const items = people.map(
    ({ oid, name, email, jobTitle }) =>
      `<li><button name="oid" value="${escapeHtml(oid)}"><strong>${escapeHtml(name)}</strong><span>${escapeHtml(jobTitle)}</span><span>${escapeHtml(email)}</span></button></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Sign in to Waymark (sandbox)</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="kind">Sandbox: no password needed</p>
<h1>Who is signing in?</h1>
<form method="post"><ul>${items.join('')}</ul></form>
</main>
</body>
</html>`;
}
