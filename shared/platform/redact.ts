// Takes out of values and texts of any origin what could be a credential or private text.

const REDACTED = '[redacted]';

/** Names of fields whose values never stand in a log, in any spelling: `id_token`, `idToken`, `Set-Cookie`. */
const SECRET_FIELD =
  /^(.*(token|secret|secretkey|privatekey|password|assertion|authorization|cookie|email)|ltik|state|nonce|loginhint|ltimessagehint|body|text|comment|headers|config)$/;

/** Longer texts are cut: a log line is read by people. */
const LONGEST_TEXT = 10_000;
const DEEPEST = 6;

const unmistakable =
  'ltik|state|nonce|id_token|access_token|refresh_token|client_secret|client_assertion|assertion|password|login_hint|lti_message_hint';
const patterns: readonly [RegExp, string][] = [
  // JSON Web Tokens, also cut ones.
  [/eyJ[\w-]{8,}(\.[\w-]*)*/g, REDACTED],
  [/\b(bearer|basic)(\s+|%20)[\w.~+/=-]{8,}/gi, `$1 ${REDACTED}`],
  // In query strings and form bodies, also where an address is a parameter of another.
  [
    new RegExp(`((?:(?<![a-z])|(?<=%26|%3F|%23))(?:${unmistakable})(?:=|%3D))[^&\\s"'#%]*`, 'gi'),
    `$1${REDACTED}`,
  ],
  [/([?&#](?:code|token)=)[^&\s"'#]*/gi, `$1${REDACTED}`],
  [new RegExp(`("(?:${unmistakable}|code|token)"\\s*:\\s*")[^"]*`, 'gi'), `$1${REDACTED}`],
  // Invitations are credentials in a path.
  [/(\/register\/)[\w-]+/g, `$1${REDACTED}`],
  // User and password of an address, as in connection strings.
  [/(:\/\/)[^/\s@]{1,256}@/g, `$1${REDACTED}@`],
  [/[^\s@"'<>()[\],:;\\/=&?]{1,64}@[\p{L}\d-]{1,63}(\.[\p{L}\d-]{1,63})*\.\p{L}{2,24}/gu, REDACTED],
];

export function withoutSecrets(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return patterns.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), short);
}

/** A copy without secrets; errors become plain objects that keep their causes. */
export function redact(value: unknown, above: readonly unknown[] = []): unknown {
  if (typeof value !== 'object' || value === null) return redactPrimitive(value);
  if (above.length >= DEEPEST || above.includes(value)) return '[more]';
  const below = [...above, value];
  if (value instanceof Error) return redactError(value, below);
  if (ArrayBuffer.isView(value)) return '[bytes]';
  if ('toJSON' in value && typeof value.toJSON === 'function') return redact(value.toJSON(), below);
  if (Array.isArray(value)) return value.map((one) => redact(one, below));
  return redactFields(value, below);
}

function redactPrimitive(value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(value);
  return typeof value === 'bigint' || typeof value === 'symbol' ? String(value) : value;
}

function redactFields(value: object, above: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      withoutSecrets(name),
      isSecretField(name) && one !== undefined ? REDACTED : redact(one, above),
    ]),
  );
}

function redactError(error: Error, above: readonly unknown[]): Record<string, unknown> {
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    stack: withoutSecrets(error.stack ?? ''),
    ...('code' in error ? { code: redact(error.code, above) } : {}),
    ...('status' in error ? { status: redact(error.status, above) } : {}),
    ...(error.cause ? { cause: redact(error.cause, above) } : {}),
    ...(error instanceof AggregateError ? { errors: redact(error.errors, above) } : {}),
  };
}

function isSecretField(name: string): boolean {
  return SECRET_FIELD.test(name.replace(/[-_ ]/g, '').toLowerCase());
}
