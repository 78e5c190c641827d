// Which fields a command may carry: one that would be ignored is refused.
import { CommandError, unsupported } from '../command-error.js';
import { toDouble } from '../values/numbers.js';
import { type Document, isDocument, isNumber } from '../values/type-class.js';

/** Belong to every command, and change nothing for a single server without users. */
const GENERIC = [
  '$db',
  '$clusterTime',
  '$readPreference',
  'lsid',
  'readConcern',
  'writeConcern',
  'comment',
  'maxTimeMS',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
];

/** Features that drivers may name only to say that they are off. */
const LEFT_TO_MONGODB = [
  'awaitData',
  'capped',
  'changeStreamPreAndPostImages',
  'clusteredIndex',
  'collation',
  'commitQuorum',
  'encryptedFields',
  'encryptionInformation',
  'explain',
  'expireAfterSeconds',
  'exchange',
  'let',
  'max',
  'min',
  'needsMerge',
  'noCursorTimeout',
  'oplogReplay',
  'rawData',
  'returnKey',
  'showRecordId',
  'sort',
  'storageEngine',
  'indexOptionDefaults',
  'tailable',
  'timeseries',
  'validationAction',
  'validationLevel',
  'validator',
  'viewOn',
  'pipeline',
];

/** @throws CommandError 115 for a feature that is left to MongoDB, 40415 for a field that no command has */
export function refuseOtherOptions(name: string, fields: Document, takes: readonly string[]): void {
  for (const [field, value] of Object.entries(fields)) {
    if (takes.includes(field)) continue;
    if (!LEFT_TO_MONGODB.includes(field))
      throw unsupported(`BSON field '${name}.${field}' is an unknown field, which`, 40415);
    if (!isOff(value)) throw unsupported(`The option ${field} of ${name}`);
  }
}

/** @param fields the command without its name */
export function refuseGenericOptions(fields: Document): void {
  const { txnNumber, startTransaction, autocommit, apiVersion, apiStrict } = fields;
  if ([txnNumber, startTransaction, autocommit].some((value) => value !== undefined))
    throw new CommandError(
      20,
      'Transaction numbers are only allowed on a replica set member or mongos; transactions are not supported by the embedded database; to use them, set MONGODB_URI to a MongoDB server that is a replica set',
    );
  if (apiVersion !== undefined && apiVersion !== '1')
    throw new CommandError(322, `API version must be "1", not ${String(apiVersion)}`);
  if (apiStrict === true) throw unsupported('The option apiStrict');
  refuseConcerns(fields);
}

export function withoutGeneric(fields: Document): Document {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !GENERIC.includes(field)));
}

const READ_CONCERNS = ['local', 'available', 'majority'];

/** All that is answered is on disk, so every level that a single server has is met. */
function refuseConcerns({ readConcern, writeConcern }: Document): void {
  const { level, ...otherConcerns } = isDocument(readConcern) ? readConcern : {};
  const isRead = level === undefined || READ_CONCERNS.includes(String(level));
  const [other] = Object.keys(otherConcerns).filter((field) => field !== 'provenance');
  if (!isRead || other) throw unsupported(`The read concern ${String(level ?? other)}`, 72);
  const w: unknown = isDocument(writeConcern) ? writeConcern['w'] : undefined;
  if (isNumber(w) && toDouble(w) > 1)
    throw unsupported("A write concern with 'w' > 1 where a host is not replicated", 2);
  if (typeof w === 'string' && w !== 'majority') throw unsupported(`The write concern mode '${w}'`, 79);
}

function isOff(value: unknown): boolean {
  return value === null || value === false || (isDocument(value) && Object.keys(value).length === 0);
}
