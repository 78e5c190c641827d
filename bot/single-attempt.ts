// Lets a call to the connector be made once, in bounded time: our own records and jobs do the retrying.
import type { CloudAdapter, Middleware } from 'botbuilder';
import { z } from 'zod';

const CALL_TIMEOUT_MS = 15_000;
/** As the Azure SDK's HTTP pipeline calls it; it would wait inside of a call for as long as `Retry-After` says. */
const RETRY_POLICY = 'defaultRetryPolicy';

type Request = { timeout: number };
type Policy = {
  name: string;
  sendRequest(request: Request, next: (request: Request) => Promise<unknown>): Promise<unknown>;
};
type Pipeline = { addPolicy(policy: Policy): void; removePolicy(policy: { name: string }): unknown };

/** The client that the adapter makes for each turn takes no options for this, but its pipeline can be changed. */
const connectorClient = z.object({
  client: z.object({ pipeline: z.custom<Pipeline>((value) => typeof value === 'object' && value !== null) }),
});

export function singleAttempt({ ConnectorClientKey }: Pick<CloudAdapter, 'ConnectorClientKey'>): Middleware {
  return {
    onTurn: async (turn, next) => {
      const { pipeline } = connectorClient.parse(turn.turnState.get(ConnectorClientKey)).client;
      pipeline.removePolicy({ name: RETRY_POLICY });
      pipeline.addPolicy(boundedInTime);
      await next();
    },
  };
}

const boundedInTime: Policy = {
  name: 'bounded-in-time',
  sendRequest: (request, next) => next(Object.assign(request, { timeout: CALL_TIMEOUT_MS })),
};
