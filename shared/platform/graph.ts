// Makes clients for Microsoft Graph: bounded in time, and with their token fetched before the call.
import { Client } from '@microsoft/microsoft-graph-client';

const CALL_TIMEOUT_MS = 15_000;

/**
 * @param graphUrl without version, such as https://graph.microsoft.com
 * @param accessToken already fetched: the client's own middleware would hide why a token can't be had
 */
export function graphClient(graphUrl: string, accessToken: string): Client {
  return Client.init({
    baseUrl: graphUrl,
    customHosts: new Set([new URL(graphUrl).hostname]),
    authProvider: (done) => done(null, accessToken),
    fetchOptions: { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) },
  });
}
