// Makes a double misbehave: fail, throttle, be late, wait for a sign, or act and then lose its answer.
import type { RequestHandler } from 'express';

export type Fault = {
  /** Which requests; all when absent. */
  match?: (method: string, path: string) => boolean;
  /** How many requests; all until cleared when absent. */
  times?: number;
  kind: 'fail' | 'throttle' | 'delay' | 'hold' | 'drop-answer';
  /** For `fail`; 503 when absent. */
  status?: number;
  /** For `throttle`, 1 when absent; for `fail`, no such header when absent. */
  retryAfterSeconds?: number;
  /** For `delay`. */
  ms?: number;
  /** For `hold`: the request waits for it before it is looked at. */
  until?: Promise<void>;
};

export type Faults = { add(fault: Fault): void; clear(): void };
export type ErrorBody = (code: string, message: string) => unknown;

export function createFaults(errorBody: ErrorBody = (code, message) => ({ error: { code, message } })): {
  faults: Faults;
  middleware: RequestHandler;
} {
  let active: Fault[] = [];
  const take = (method: string, path: string): Fault | undefined => {
    const fault = active.find(({ match }) => !match || match(method, path));
    if (!fault) return undefined;
    active = active.flatMap((one) => (one === fault ? leftOf(fault) : [one]));
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
      else apply(fault, { res, next, errorBody });
    },
  };
}

/** Of a fault that has struck once more. */
function leftOf(fault: Fault): Fault[] {
  if (fault.times === undefined) return [fault];
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
}

type Answering = { res: Parameters<RequestHandler>[1]; next: () => void; errorBody: ErrorBody };

function apply(fault: Fault, { res, next, errorBody }: Answering): void {
  switch (fault.kind) {
    case 'fail':
      if (fault.retryAfterSeconds) res.setHeader('Retry-After', String(fault.retryAfterSeconds));
      res
        .status(fault.status ?? 503)
        .json(errorBody('ServiceUnavailable', 'The service is temporarily unavailable.'));
      return;
    case 'throttle':
      res.setHeader('Retry-After', String(fault.retryAfterSeconds ?? 1));
      res.status(429).json(errorBody('TooManyRequests', 'Too many requests. Try again later.'));
      return;
    case 'delay':
      setTimeout(next, fault.ms ?? 0);
      return;
    case 'hold':
      void (fault.until ?? Promise.resolve()).then(() => next());
      return;
    case 'drop-answer':
      res.end = ((): typeof res => {
        res.socket?.destroy();
        return res;
      }) as typeof res.end;
      next();
  }
}
