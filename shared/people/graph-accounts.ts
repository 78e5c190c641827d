// Accounts on Microsoft Graph: asked as the product itself, twenty people in one batch.
import { GraphError, RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { graphClient } from '../platform/graph.js';
import type { Logger } from '../platform/logger.js';
import {
  type Account,
  type AccountState,
  type AccountStates,
  type AccountsPort,
  AccountsUnavailable,
} from '../ports/accounts-port.js';

export type AccountsAccess = {
  graphUrl: string;
  tenantId: string;
  log: Logger;
  /** Of the product itself; needs the application permission User.Read.All to see whether an account is enabled. */
  token(): Promise<string>;
};

/** The job asks again at its next turn. */
const noRetries = [new RetryHandlerOptions(0, 0)];
/** When a part was turned away without saying for how long. */
const SHORT_WAIT_SECONDS = 60;

const part = z.object({
  id: z.string(),
  status: z.number().int(),
  headers: z.record(z.string(), z.string()).nullish(),
  body: z.unknown(),
});
type Part = z.infer<typeof part>;
const batchAnswer = z.object({ responses: z.array(part) });
const userAnswer = z.object({ accountEnabled: z.boolean().nullish() });
const errorAnswer = z.object({ error: z.object({ code: z.string() }) });

/** People of other organizations are not asked for: this directory would not know them. */
export function createGraphAccounts(access: AccountsAccess): AccountsPort {
  return {
    states: async (of) => {
      const isOurs = ({ tid }: Account) => tid.toLowerCase() === access.tenantId.toLowerCase();
      const asked = of.filter(isOurs);
      const parts = asked.length > 0 ? await ask(access, asked) : [];
      const partOf = new Map(parts.map((one) => [one.id, one]));
      const states = of.map((one) => stateOf(partOf.get(one.oid)));
      if (parts.some(({ status }) => status === 403))
        access.log.warn({}, "Graph doesn't let the product see accounts: it lacks User.Read.All");
      return { states, ...waitOf(parts) };
    },
  };
}

async function ask({ graphUrl, token }: AccountsAccess, people: readonly Account[]): Promise<Part[]> {
  const requests = people.map(({ oid }) => ({
    id: oid,
    method: 'GET',
    url: `/users/${encodeURIComponent(oid)}?$select=id,accountEnabled`,
  }));
  try {
    const client = graphClient(graphUrl, await token());
    const answer = await client.api('/$batch').middlewareOptions(noRetries).post({ requests });
    return batchAnswer.parse(answer).responses;
  } catch (cause) {
    const wait = cause instanceof GraphError ? Number(cause.headers?.get('Retry-After') ?? 0) : 0;
    throw new AccountsUnavailable(wait > 0 ? wait : undefined, cause);
  }
}

/** Only what is said in so many words counts: everything else may be a fault of ours, or pass. */
function stateOf(of: Part | undefined): AccountState {
  if (of?.status === 404) {
    const refusal = errorAnswer.safeParse(of.body);
    return refusal.data?.error.code === 'Request_ResourceNotFound' ? 'gone' : 'unknown';
  }
  if (of?.status !== 200) return 'unknown';
  switch (userAnswer.safeParse(of.body).data?.accountEnabled) {
    case true:
      return 'enabled';
    case false:
      return 'gone';
    default:
      return 'unknown';
  }
}

function waitOf(parts: readonly Part[]): Pick<AccountStates, 'retryAfterSeconds'> {
  const turnedAway = parts.filter(({ status }) => status === 429 || status >= 500);
  if (turnedAway.length === 0) return {};
  return { retryAfterSeconds: Math.max(...turnedAway.map(({ headers }) => secondsOf(headers))) };
}

function secondsOf(headers: Part['headers']): number {
  const [, value] =
    Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after') ?? [];
  const seconds = Number(value ?? 0);
  return seconds > 0 ? seconds : SHORT_WAIT_SECONDS;
}
