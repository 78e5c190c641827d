// A refusal in MongoDB's own words: the code and code name that drivers and libraries act on.
import type { Document } from 'bson';

/** Names from MongoDB's error_codes.yml. */
const CODE_NAMES: Readonly<Record<number, string>> = {
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  20: 'IllegalOperation',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  115: 'CommandNotSupported',
  171: 'CannotIndexParallelArrays',
  238: 'NotImplemented',
  352: 'UnsupportedOpQueryCommand',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
};

export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly codeName: string;

  /** @param details further fields of the answer, such as keyPattern and keyValue */
  constructor(
    readonly code: number,
    message: string,
    readonly details: Document = {},
  ) {
    super(message);
    this.codeName = CODE_NAMES[code] ?? `Location${code}`;
  }

  toReply(): Document {
    return { ok: 0, errmsg: this.message, code: this.code, codeName: this.codeName, ...this.details };
  }
}

/** What this server leaves to MongoDB. @param what a feature by MongoDB's name for it */
export function unsupported(what: string, code = 115): CommandError {
  return new CommandError(
    code,
    `${what} is not supported by the embedded database; to use it, set MONGODB_URI to a MongoDB server`,
  );
}
