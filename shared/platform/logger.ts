// Structured logs on standard output, with everything that could be a credential or private text taken out.
import { format } from 'node:util';
import {
  type DestinationStream,
  type LogFn,
  type LoggerOptions,
  type Logger as PinoLogger,
  pino,
  stdTimeFunctions,
} from 'pino';
import { redact, withoutSecrets } from './redact.js';

/** Without children: what they carry would not pass through here. */
export type Logger = Pick<PinoLogger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** @param destination where lines go; standard output when absent */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    hooks: {
      logMethod(input, method) {
        const line: readonly unknown[] = input;
        method.apply(this, cleanLine(line) as Parameters<LogFn>);
      },
    },
    // By then an error is a plain object, and pino's own way with errors would spoil it.
    serializers: { err: (error: unknown) => error },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** The message is put together first: what is harmless in parts may be a credential as a whole. */
function cleanLine([first, ...rest]: readonly unknown[]): unknown[] {
  if (typeof first === 'string') return [withoutSecrets(format(first, ...rest))];
  const fields = redact(first instanceof Error ? { err: first } : first);
  return rest.length > 0 ? [fields, withoutSecrets(format(...rest))] : [fields];
}
