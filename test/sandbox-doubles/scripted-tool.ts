// A small LTI tool for trying the LMS double: it takes launches in a browser or a script, and calls the services.
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import {
  createRemoteJWKSet,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  type JWTVerifyResult,
  jwtVerify,
  SignJWT,
} from 'jose';
import { CLAIM } from '../sandbox/lms/launch/claim-names.js';
import type { Lms } from '../sandbox/lms/lms.js';

export type Answer = { status: number; statusText: string; headers: Headers; body: unknown };

export type ScriptedTool = {
  url: string;
  loginUrl: string;
  launchUrl: string;
  jwksUrl: string;
  /** The authorization request that answers a login initiation. */
  authRequest(login: Record<string, string>, changes?: Record<string, string | undefined>): string;
  /** Checks a token by the platform's key set. @throws an error of jose */
  read(idToken: string, clientId?: string): Promise<JWTVerifyResult>;
  sign(claims: JWTPayload): Promise<string>;
  assertion(changes?: JWTPayload): Promise<string>;
  askToken(scopes: readonly string[], form?: Record<string, string>): Promise<Answer>;
  /** A token that the platform gave for the scopes. */
  token(...scopes: string[]): Promise<string>;
  call(url: string, request: Call): Promise<Answer>;
  rotateKey(): Promise<void>;
  stop(): Promise<void>;
};

export type Call = { method?: string; token?: string; type?: string; body?: unknown };

export async function startScriptedTool(lms: Lms): Promise<ScriptedTool> {
  let key = await makeKey();
  let url = '';
  const app = express();
  app.get('/keys', (_req, res) => void res.json({ keys: [key.jwk] }));
  servePages(app, (login) => authRequest(lms, { login, redirectUri: `${url}/launch`, changes: {} }));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const platformKeys = createRemoteJWKSet(new URL(lms.jwksUrl), { cooldownDuration: 0 });
  const sign = (claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: key.kid }).sign(key.privateKey);
  const assertion = (changes: JWTPayload = {}) => {
    const iat = Math.floor(Date.now() / 1000);
    const times = { iat, exp: iat + 60, jti: randomUUID() };
    return sign({ iss: lms.clientId, sub: lms.clientId, aud: lms.tokenUrl, ...times, ...changes });
  };
  const askToken = async (scopes: readonly string[], form: Record<string, string> = {}) => {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertion(),
      scope: scopes.join(' '),
      ...form,
    });
    return answerOf(await fetch(lms.tokenUrl, { method: 'POST', body }));
  };
  return {
    url,
    loginUrl: `${url}/login`,
    launchUrl: `${url}/launch`,
    jwksUrl: `${url}/keys`,
    authRequest: (login, changes = {}) => authRequest(lms, { login, redirectUri: `${url}/launch`, changes }),
    read: (idToken, audience = lms.clientId) =>
      jwtVerify(idToken, platformKeys, { audience, issuer: lms.issuer, algorithms: ['RS256'] }),
    sign,
    assertion,
    askToken,
    token: async (...scopes) => {
      const { status, body } = await askToken(scopes);
      if (status !== 200) throw new Error(`No token: ${status} ${JSON.stringify(body)}`);
      return String((body as { access_token: string }).access_token);
    },
    call: async (address, { method = 'GET', token, type, body }) =>
      answerOf(
        await fetch(address, {
          method,
          headers: {
            ...(token ? { authorization: `Bearer ${token}` } : {}),
            ...(type ? { [method === 'GET' ? 'accept' : 'content-type']: type } : {}),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    rotateKey: async () => {
      key = await makeKey();
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A page that shows who was launched, by a token that it does not check. */
function servePages(app: Express, authRequestFor: (login: Record<string, string>) => string): void {
  app.use(express.urlencoded({ extended: false }));
  app.post('/login', (req, res) => res.redirect(authRequestFor(req.body)));
  app.get('/register', (_req, res) => {
    const close = "parent.postMessage({ subject: 'org.imsglobal.lti.close' }, '*')";
    res.send(
      `<!doctype html><html lang="en"><title>Tool</title><button onclick="${close}">Done</button></html>`,
    );
  });
  app.post('/launch', (req, res) => {
    const claims = decodeJwt(req.body.id_token);
    const custom = claims[CLAIM.custom] as Record<string, string>;
    const title = `${claims['name']} opens ${custom['module_id']}`;
    res.send(`<!doctype html><html lang="en"><title>Tool</title><main><h1>${title}</h1></main></html>`);
  });
}

type Request = {
  login: Record<string, string>;
  redirectUri: string;
  changes: Record<string, string | undefined>;
};

function authRequest(lms: Lms, { login, redirectUri, changes }: Request): string {
  const query = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: login['client_id'],
    redirect_uri: redirectUri,
    login_hint: login['login_hint'],
    lti_message_hint: login['lti_message_hint'],
    state: randomUUID(),
    nonce: randomUUID(),
    ...changes,
  };
  const url = new URL(lms.authUrl);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

async function makeKey() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = randomUUID();
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
    body: isJson && text !== '' ? JSON.parse(text) : text,
  };
}
