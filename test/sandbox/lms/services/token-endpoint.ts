// token.php: gives a tool an access token for an assertion that it signed.
import type { Express, Request, Response } from 'express';
import { decodeJwt, errors } from 'jose';
import { z } from 'zod';
import { recordMessage, type Site } from '../site.js';
import type { Tool } from '../tools.js';
import { TOKEN_SECONDS } from './access-tokens.js';
import { ToolKeysUnreachable } from './tool-keys.js';

export const TOKEN_PATH = '/mod/lti/token.php';

type TokenError = 'invalid_request' | 'unsupported_grant_type' | 'invalid_client' | 'invalid_scope';

const tokenRequest = z.object({
  grant_type: z.string().min(1),
  client_assertion_type: z.string().min(1),
  client_assertion: z.string().min(1),
  scope: z.string().min(1),
});

export function serveTokens(app: Express, site: Site): void {
  const isFresh = rememberAssertions();
  app.post(TOKEN_PATH, async (req, res) => {
    try {
      const request = requestIn(req);
      if (typeof request === 'string') return refuse(res, request);
      const { client_assertion, scope } = request;
      const tool = await assertedTool(site, client_assertion, isFresh);
      if (typeof tool === 'string') return refuse(res, tool);
      const granted = scope.split(' ').filter((one) => tool.scopes.includes(one));
      if (granted.length === 0) return refuse(res, 'invalid_scope');
      res.json({
        access_token: site.tokens.issue(tool, granted),
        token_type: 'Bearer',
        expires_in: TOKEN_SECONDS,
        scope: granted.join(' '),
      });
    } catch (error) {
      answerFailure(res, error);
    }
  });
  app.get(TOKEN_PATH, (_req: Request, res: Response) => refuse(res, 'invalid_request'));
}

/** What Moodle answers when the tool's keys can't be fetched, misleading as it is. */
function answerFailure(res: Response, error: unknown): void {
  if (!(error instanceof ToolKeysUnreachable)) throw error;
  res.status(404).type('html').send(`<!doctype html><title>Error</title><p>${error.message}</p>`);
}

function requestIn(req: Request): z.infer<typeof tokenRequest> | TokenError {
  const parsed = tokenRequest.safeParse(req.body);
  if (!req.is('application/x-www-form-urlencoded') || !parsed.success) return 'invalid_request';
  const { grant_type, client_assertion_type } = parsed.data;
  const isSupported =
    grant_type === 'client_credentials' &&
    client_assertion_type === 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  return isSupported ? parsed.data : 'unsupported_grant_type';
}

type IsFresh = (assertion: { iss: string; jti: string }) => boolean;

/** An assertion's `jti` counts once for each client. */
function rememberAssertions(): IsFresh {
  const seen = new Set<string>();
  return ({ iss, jti }) => {
    const key = JSON.stringify([iss, jti]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  };
}

const assertionClaims = z.looseObject({ iss: z.string(), sub: z.string(), jti: z.string().min(1) });

async function assertedTool(site: Site, assertion: string, isFresh: IsFresh): Promise<Tool | TokenError> {
  const clientId = subjectOf(assertion);
  if (!clientId) return 'invalid_request';
  const tool = site.tools.byClient(clientId);
  if (!tool) return 'invalid_client';
  try {
    const payload = await site.toolKeys.verify(tool, assertion, { audience: `${site.url}${TOKEN_PATH}` });
    const claims = assertionClaims.safeParse(payload);
    if (!claims.success || claims.data.iss !== clientId || !isFresh(claims.data)) return 'invalid_client';
    recordMessage(site, 'clientAssertion', payload);
    return tool;
  } catch (error) {
    if (error instanceof errors.JOSEError) return 'invalid_client';
    throw error;
  }
}

function subjectOf(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).sub;
  } catch {
    return undefined;
  }
}

function refuse(res: Response, error: TokenError): void {
  res.status(400).json({ error });
}
