// Makes a double misbehave: fail, throttle, be late, or act and then lose its answer.
import type { RequestHandler } from 'express';

export type Fault = {
  /** Which requests; all when absent. */
  match?: (method: string, path: string) => boolean;
  /** How many requests; all until cleared when absent. */
  times?: number;
  kind: 'fail' | 'throttle' | 'delay' | 'drop-answer';
  /** For `fail`; 503 when absent. */
  status?: number;
  /** For `throttle`. */
  retryAfterSeconds?: number;
  /** For `delay`. */
  ms?: number;
};

export type Faults = { add(fault: Fault): void; clear(): void };

export function createFaults(): { faults: Faults; middleware: RequestHandler } {
  let active: Fault[] = [];
  const take = (method: string, path: string): Fault | undefined => {
    const fault = active.find(({ match }) => !match || match(method, path));
    if (!fault) return undefined;
    const left = fault.times === undefined ? undefined : fault.times - 1;
    active = active.flatMap((one) =>
      one !== fault
        ? [one]
        : left === 0
          ? []
          : [{ ...fault, ...(left === undefined ? {} : { times: left }) }],
    );
    return fault;
  };
  return {
    faults: {
      add: (fault) => {
        active = [...active, fault];
      },
      clear: () => {
        active = [];
      },
    },
    middleware: (req, res, next) => {
      const fault = take(req.method, req.path);
      if (!fault) next();
      else apply(fault, res, next);
    },
  };
}

function apply(fault: Fault, res: Parameters<RequestHandler>[1], next: () => void): void {
  switch (fault.kind) {
    case 'fail':
      res
        .status(fault.status ?? 503)
        .json({ error: { code: 'ServiceUnavailable', message: 'The service is not available.' } });
      return;
    case 'throttle':
      res.setHeader('Retry-After', String(fault.retryAfterSeconds ?? 1));
      res.status(429).json({ error: { code: 'TooManyRequests', message: 'Too many requests.' } });
      return;
    case 'delay':
      setTimeout(next, fault.ms ?? 0);
      return;
    case 'drop-answer': {
      const drop = () => res.socket?.destroy();
      res.end = ((): typeof res => {
        drop();
        return res;
      }) as typeof res.end;
      next();
    }
  }
}
