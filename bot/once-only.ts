// One try of bounded length for each call to the connector: our own records and jobs do the repeating.
import type { ConnectorClientOptions } from 'botframework-connector';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;

/** Shorter than the lease of a notice: who gives up has given up before somebody else tries. */
const CALL_TIMEOUT_MS = 15_000;

export class ConnectorFailure extends Error {
  override readonly name = 'ConnectorFailure';
  constructor(
    readonly statusCode: number,
    readonly retryAfterSeconds: number | undefined,
    detail: string,
  ) {
    super(`The connector answered ${statusCode}: ${detail.slice(0, 300)}`);
  }
}

/**
 * The SDK's pipeline takes no options for retries: it would wait inside of a call for as long as the connector
 * says, and repeat messages whose answer was lost. It does not repeat errors that it does not know.
 */
export function onceOnly(): HttpClient {
  return {
    sendRequest: async (request) => {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.toJson(),
        ...(request.body === undefined || request.body === null ? {} : { body: String(request.body) }),
        signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
      }).catch((cause: unknown) => {
        throw new Error('The connector did not answer.', { cause });
      });
      const bodyAsText = await response.text();
      if (!response.ok) throw new ConnectorFailure(response.status, secondsOf(response), bodyAsText);
      const headers = { toJson: () => Object.fromEntries(response.headers) } as typeof request.headers;
      return { request, status: response.status, headers, bodyAsText };
    },
  };
}

function secondsOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return seconds > 0 ? seconds : undefined;
}
