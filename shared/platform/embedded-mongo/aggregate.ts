// Aggregation: the plain stages are our own, computed ones are mingo's on values it handles as MongoDB does.
import { Double, Int32, Long } from 'bson';
import { Aggregator } from 'mingo';
import { Context } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import { CommandError, unsupported } from './command-error.js';
import { compileFilter } from './matcher.js';
import { compileProjection } from './projection.js';
import { compileSort } from './sort.js';
import { cloneValue, type Document, isDocument, isNumber, toDouble, typeClass } from './values.js';

/** Documents that match a filter. */
export type Source = (filter: Document) => Document[];

/** @throws CommandError 40323 or 40324 for a malformed pipeline, 115 for what is left to MongoDB */
export function runPipeline(pipeline: readonly Document[], source: Source): Document[] {
  const [first, ...rest] = pipeline.map(stageOf);
  if (!first) return source({});
  const startsWithMatch = first.name === '$match' && isDocument(first.argument);
  let documents = startsWithMatch ? source(first.argument as Document) : source({});
  for (const stage of startsWithMatch ? rest : [first, ...rest]) documents = run(stage, documents);
  return documents;
}

type Stage = { name: string; argument: unknown };

function stageOf(stage: unknown): Stage {
  const [entry, ...others] = isDocument(stage) ? Object.entries(stage) : [];
  if (!entry || others.length > 0) {
    throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  return { name: entry[0], argument: entry[1] };
}

function run({ name, argument }: Stage, documents: Document[]): Document[] {
  const own = OWN_STAGES[name];
  if (own) return own(documents, argument);
  if (COMPUTED_STAGES.includes(name)) return compute({ [name]: argument }, documents);
  if (name === '$changeStream')
    throw new CommandError(40573, 'The $changeStream stage is not supported by the embedded database');
  if (KNOWN_STAGES.includes(name)) throw unsupported(`The aggregation stage ${name}`);
  throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
}

const OWN_STAGES: Readonly<Record<string, (documents: Document[], argument: unknown) => Document[]>> = {
  $match: (documents, argument) => documents.filter(compileFilter(documentOf('$match', argument))),
  $sort: (documents, argument) => [...documents].sort(compileSort(documentOf('$sort', argument))),
  $skip: (documents, argument) => documents.slice(wholeOf('$skip', argument)),
  $limit: (documents, argument) => documents.slice(0, wholeOf('$limit', argument)),
  $count: (documents, argument) =>
    documents.length > 0 ? [{ [String(argument)]: new Int32(documents.length) }] : [],
  $project: (documents, argument) => documents.map(compileProjection(documentOf('$project', argument))),
  $group: (documents, argument) => countAll(documents, argument) ?? compute({ $group: argument }, documents),
};

/** Stages that mingo 7 computes as MongoDB does for numbers, strings, dates and ObjectIds. */
const COMPUTED_STAGES = ['$addFields', '$set', '$unwind', '$replaceRoot', '$replaceWith'];

const KNOWN_STAGES = [
  '$bucket',
  '$bucketAuto',
  '$collStats',
  '$currentOp',
  '$densify',
  '$documents',
  '$facet',
  '$fill',
  '$geoNear',
  '$graphLookup',
  '$indexStats',
  '$listLocalSessions',
  '$listSessions',
  '$lookup',
  '$merge',
  '$out',
  '$planCacheStats',
  '$redact',
  '$sample',
  '$search',
  '$setWindowFields',
  '$sortByCount',
  '$unionWith',
  '$unset',
  '$vectorSearch',
];

/** What drivers send for countDocuments. */
function countAll(documents: readonly Document[], group: unknown): Document[] | undefined {
  if (!isDocument(group) || Object.keys(group).join() !== '_id,n') return undefined;
  const { _id: id, n } = group;
  const isCount = isNumber(id) && isDocument(n) && isNumber(n['$sum']) && toDouble(n['$sum']) === 1;
  if (!isCount) return undefined;
  return documents.length > 0 ? [{ _id: id, n: new Int32(documents.length) }] : [];
}

const context = Context.init({
  accumulator: { ...accumulators },
  expression: { ...expressions },
  pipeline: { ...stages },
} as never);

function compute(stage: Document, documents: readonly Document[]): Document[] {
  const plain = toPlain(stage) as Document;
  refuseOperators(plain);
  const aggregator = new Aggregator([plain], { context, scriptEnabled: false } as never);
  return (aggregator.run(documents.map(toPlain) as never) as Document[]).map((one) => one);
}

const REFUSED_OPERATORS = [
  '$function',
  '$accumulator',
  '$where',
  '$toObjectId',
  '$toString',
  '$type',
  '$convert',
  '$rand',
  '$meta',
];

function refuseOperators(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refuseOperators);
  if (!isDocument(value)) return;
  for (const [key, part] of Object.entries(value)) {
    if (REFUSED_OPERATORS.includes(key)) throw unsupported(`The aggregation operator ${key}`);
    refuseOperators(part);
  }
}

/** mingo knows JavaScript's numbers only: what they can't hold is refused. */
function toPlain(value: unknown): unknown {
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) {
    const number = value.toNumber();
    if (!Number.isSafeInteger(number)) throw unsupported('A 64-bit integer beyond 2^53 in an aggregation');
    return number;
  }
  if (Array.isArray(value)) return value.map(toPlain);
  if (isDocument(value))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toPlain(part)]));
  if (typeClass(value) === 'number' && typeof value !== 'number')
    throw unsupported('Decimal128 in an aggregation');
  return cloneValue(value);
}

function documentOf(stage: string, argument: unknown): Document {
  if (!isDocument(argument)) throw new CommandError(15959, `the ${stage} specification must be an object`);
  return argument;
}

function wholeOf(stage: string, argument: unknown): number {
  const value = isNumber(argument) ? toDouble(argument) : Number.NaN;
  const isValid = Number.isInteger(value) && value >= (stage === '$limit' ? 1 : 0);
  if (!isValid) throw new CommandError(15958, `invalid argument to ${stage} stage: a whole number is needed`);
  return value;
}
