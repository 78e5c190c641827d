// Aggregation pipelines: the stages that this server knows, one after the other.
import { Int32 } from 'bson';
import { CommandError, unsupported } from '../command-error.js';
import { checkDeadline } from '../engine/deadline.js';
import { compileFilter } from '../query/filter.js';
import { compileProjection } from '../query/projection.js';
import { compileSort } from '../query/sort.js';
import { toDouble } from '../values/numbers.js';
import { type Document, isDocument, isNumber } from '../values/type-class.js';
import { compileReplaceRoot, compileSet, compileUnwind, type Shape } from './fields.js';
import { compileGroup } from './group.js';

/** Documents that match a filter. */
export type Source = (filter: Document) => Document[];

/** @throws CommandError 40323 or 40324 for a malformed pipeline, 115 for what is left to MongoDB */
export function runPipeline(pipeline: readonly unknown[], source: Source): Document[] {
  const stages = pipeline.map(stageOf);
  const compiled = stages.map((stage) => compileStage(stage, STAGES));
  const [first] = stages;
  const startsWithMatch = first?.name === '$match';
  let documents = source(startsWithMatch ? documentOf('$match', first?.argument) : {});
  for (const stage of compiled.slice(startsWithMatch ? 1 : 0)) documents = stage(documents);
  return documents;
}

/** The document that an update by a pipeline makes of another. */
export function updateByPipeline(pipeline: readonly unknown[], document: Document): Document {
  let documents = [document];
  for (const stage of pipeline.map(stageOf)) documents = compileStage(stage, UPDATE_STAGES)(documents);
  return documents[0] ?? document;
}

type Stage = { name: string; argument: unknown };
type RunStage = (documents: Document[]) => Document[];
type CompileStage = (argument: unknown, name: string) => RunStage;

function stageOf(stage: unknown): Stage {
  const [entry, ...others] = isDocument(stage) ? Object.entries(stage) : [];
  if (!entry || others.length > 0) {
    throw new CommandError(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  return { name: entry[0], argument: entry[1] };
}

function compileStage({ name, argument }: Stage, stages: Readonly<Record<string, CompileStage>>): RunStage {
  const compile = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (compile) return compile(argument, name);
  if (Object.hasOwn(STAGES, name))
    throw new CommandError(72, `${name} is not allowed to be used within an update`);
  if (name === '$changeStream') throw unsupported('The $changeStream stage', 40573);
  if (LEFT_TO_MONGODB.includes(name)) throw unsupported(`The aggregation stage ${name}`);
  throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
}

const each =
  (compile: (argument: unknown, name: string) => Shape): CompileStage =>
  (argument, name) => {
    const shape = compile(argument, name);
    return (documents) =>
      documents.map((document) => {
        checkDeadline();
        return shape(document);
      });
  };

/** Those that make one document of one. */
const UPDATE_STAGES: Readonly<Record<string, CompileStage>> = {
  $set: each((argument) => compileSet(documentOf('$set', argument))),
  $addFields: each((argument) => compileSet(documentOf('$addFields', argument))),
  $project: each((argument) => compileProjection(projectionOf(argument))),
  $unset: each((argument) =>
    compileProjection(Object.fromEntries(pathsOf(argument).map((path) => [path, false]))),
  ),
  $replaceRoot: each((argument) => compileReplaceRoot(documentOf('$replaceRoot', argument)['newRoot'])),
  $replaceWith: each((argument) => compileReplaceRoot(argument)),
};

const STAGES: Readonly<Record<string, CompileStage>> = {
  ...UPDATE_STAGES,
  $match: (argument) => {
    const matches = compileFilter(documentOf('$match', argument));
    return (documents) => documents.filter(matches);
  },
  $sort: (argument) => {
    const sort = compileSort(documentOf('$sort', argument));
    return (documents) => sort.sorted(documents, (document) => document);
  },
  $skip: (argument) => {
    const count = wholeOf('$skip', argument);
    return (documents) => documents.slice(count);
  },
  $limit: (argument) => {
    const count = wholeOf('$limit', argument);
    return (documents) => documents.slice(0, count);
  },
  $count: (argument) => {
    if (typeof argument !== 'string' || argument === '' || argument.startsWith('$') || argument.includes('.'))
      throw new CommandError(40156, 'the count field must be a non-empty string without $ and dots');
    return (documents) => (documents.length > 0 ? [{ [argument]: new Int32(documents.length) }] : []);
  },
  $unwind: (argument) => {
    const unwind = compileUnwind(argument);
    return (documents) => documents.flatMap(unwind);
  },
  $group: (argument) => compileGroup(documentOf('$group', argument)),
};

const LEFT_TO_MONGODB = [
  '$bucket',
  '$bucketAuto',
  '$changeStreamSplitLargeEvent',
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
  '$listSampledQueries',
  '$listSearchIndexes',
  '$listSessions',
  '$lookup',
  '$merge',
  '$out',
  '$planCacheStats',
  '$redact',
  '$sample',
  '$search',
  '$searchMeta',
  '$setWindowFields',
  '$sortByCount',
  '$unionWith',
  '$vectorSearch',
];

/** Operators of find's projections mean something else in a pipeline. */
function projectionOf(argument: unknown): Document {
  const projection = documentOf('$project', argument);
  if (Object.keys(projection).length === 0)
    throw new CommandError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  const isPlain = Object.entries(projection).every(
    ([path, value]) => !isDocument(value) && !path.includes('$'),
  );
  if (!isPlain) throw unsupported('A projection with a computed value');
  return projection;
}

function pathsOf(argument: unknown): string[] {
  const paths: unknown[] = Array.isArray(argument) ? argument : [argument];
  const isValid = paths.length > 0 && paths.every((path) => typeof path === 'string' && path !== '');
  if (!isValid) throw new CommandError(31002, '$unset specification must be a string or an array of strings');
  return paths.map(String);
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
