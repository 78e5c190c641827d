// Several requests in one: each is carried out and answered for itself.
import type { Express, Request } from 'express';
import { z } from 'zod';
import { parseBody } from './event-request.js';
import { errorBody, GraphRefusal } from './refusal.js';

/** Marks a part on its way back in: the diary has it in the whole already. */
export const PART_HEADER = 'x-sandbox-batch-part';

const MOST_REQUESTS = 20;
const part = z.strictObject({
  id: z.string().min(1),
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
});
const batch = z.strictObject({ requests: z.array(part).min(1).max(MOST_REQUESTS) });
type Part = z.infer<typeof part>;
type Answer = { id: string; status: number; headers: Record<string, string>; body?: unknown };

/** @param url where this Graph listens, once it does */
export function serveBatch(app: Express, url: () => string): void {
  app.post('/v1.0/\\$batch', async (req, res) => {
    const { requests } = parseBody(batch, req.body, 'batchRequest');
    assertParts(requests);
    const answers = new Map<string, Answer>();
    for (const one of requests) answers.set(one.id, await answerPart(one, { req, url: url(), answers }));
    res.json({ responses: [...answers.values()] });
  });
}

function assertParts(requests: readonly Part[]): void {
  const seen = new Set<string>();
  for (const { id, url, body, headers, dependsOn } of requests) {
    const types = Object.keys(headers).map((name) => name.toLowerCase());
    const problem =
      (seen.has(id.toLowerCase()) && `The id '${id}' is used more than once.`) ||
      (/^https?:/i.test(url) && `The url of request '${id}' must be relative.`) ||
      (body !== undefined &&
        !types.includes('content-type') &&
        `Request '${id}' has a body but no Content-Type header.`) ||
      (dependsOn.some((other) => !seen.has(other.toLowerCase())) &&
        `Request '${id}' depends on one that does not stand before it.`);
    if (problem) throw new GraphRefusal(400, 'BadRequest', problem);
    seen.add(id.toLowerCase());
  }
}

type Setting = { req: Request; url: string; answers: ReadonlyMap<string, Answer> };

async function answerPart(one: Part, { req, url, answers }: Setting): Promise<Answer> {
  const hasFailed = one.dependsOn.some((other) => (answers.get(other)?.status ?? 424) >= 400);
  if (hasFailed)
    return {
      id: one.id,
      status: 424,
      headers: { 'Content-Type': 'application/json' },
      body: errorBody('FailedDependency', 'A request that this one depends on has failed.'),
    };
  const response = await fetch(`${url}/v1.0/${one.url.replace(/^\//, '')}`, {
    method: one.method,
    headers: {
      authorization: req.get('authorization') ?? '',
      ...one.headers,
      [PART_HEADER]: one.id,
    },
    ...(one.body === undefined ? {} : { body: JSON.stringify(one.body) }),
  });
  const text = await response.text();
  return { id: one.id, status: response.status, headers: headersOf(response), ...(text ? bodyOf(text) : {}) };
}

const PASSED_ON = ['content-type', 'retry-after', 'preference-applied', 'www-authenticate'];

function headersOf(response: globalThis.Response): Record<string, string> {
  return Object.fromEntries([...response.headers].filter(([name]) => PASSED_ON.includes(name)));
}

function bodyOf(text: string): { body: unknown } {
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { body: Buffer.from(text).toString('base64') };
  }
}
