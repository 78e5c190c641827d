// Structured logs on standard output, with everything that could be a credential or private text taken out.
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger };

const SECRET_KEYS = [
  'authorization',
  'cookie',
  'token',
  'id_token',
  'access_token',
  'assertion',
  'client_secret',
  'client_assertion',
  'ltik',
  'state',
  'nonce',
  'password',
  'secret',
  'body',
  'text',
  'comment',
  'email',
  'headers',
  'config',
];
const JWT_SHAPE = /eyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const SECRET_QUERY =
  /([?&](?:ltik|state|nonce|code|token|id_token|access_token|login_hint|lti_message_hint)=)[^&\s"']*/gi;

/** @param destination where lines go; standard output when absent */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Text of any origin without tokens: JWTs and the values of query parameters that carry credentials. */
export function withoutSecrets(text: string): string {
  return text.replace(JWT_SHAPE, '[redacted]').replace(SECRET_QUERY, '$1[redacted]');
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutSecrets(String(error));
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    stack: withoutSecrets(error.stack ?? ''),
    ...('code' in error ? { code: error.code } : {}),
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  };
}
