// The access tokens that were given to tools.
import { randomBytes } from 'node:crypto';
import type { Tool } from '../tools.js';

export type AccessToken = { tool: Tool; scopes: readonly string[]; expiresAt: Date };

export type AccessTokens = {
  issue(tool: Tool, scopes: readonly string[]): string;
  /** Only while it is valid. */
  find(token: string): AccessToken | undefined;
  /** As if their hour were over. */
  expireAll(): void;
};

export const TOKEN_SECONDS = 3600;

export function createAccessTokens(): AccessTokens {
  const tokens = new Map<string, AccessToken>();
  return {
    issue: (tool, scopes) => {
      const token = randomBytes(16).toString('hex');
      const expiresAt = new Date(Date.now() + TOKEN_SECONDS * 1000);
      tokens.set(token, { tool, scopes, expiresAt });
      return token;
    },
    find: (token) => {
      const found = tokens.get(token);
      return found && found.expiresAt > new Date() ? found : undefined;
    },
    expireAll: () => tokens.clear(),
  };
}
