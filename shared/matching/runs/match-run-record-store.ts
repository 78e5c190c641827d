// The record of a run of matching, as it lies in the database.
import mongoose from 'mongoose';
import type { MatchRun } from './match-run.js';

export type RunRecord = Omit<MatchRun, 'id' | 'exceptions' | OptionalField> & {
  _id: string;
} & NullableFields &
  Reservations;
/** Runs of the first days had no exceptions. */
type NullableFields = { [Field in OptionalField | 'exceptions']?: MatchRun[Field] | null };
type Reservations = { runningIn?: string | null; publication?: string | null };

type OptionalField =
  | 'leaseUntil'
  | 'result'
  | 'failure'
  | 'publishedAt'
  | 'vetoUntil'
  | 'announcedAt'
  | 'requestId'
  | 'form';

const mixed = { type: mongoose.Schema.Types.Mixed, required: true } as never;
const schema = new mongoose.Schema<RunRecord>(
  {
    _id: { type: String, required: true },
    programId: { type: String, required: true },
    name: { type: String, required: true },
    mode: { type: String, required: true },
    state: { type: String, required: true },
    startedAt: { type: Date, required: true },
    progress: { type: Number, required: true },
    leaseUntil: Date,
    version: { type: Number, required: true },
    locks: mixed,
    rejections: mixed,
    exceptions: mongoose.Schema.Types.Mixed as never,
    previous: mixed,
    stateHash: { type: String, required: true },
    result: mongoose.Schema.Types.Mixed as never,
    failure: String,
    publishedAt: Date,
    vetoUntil: Date,
    announcedAt: Date,
    requestId: String,
    form: String,
    /** The program's id while it runs: unique, so that one runs at a time. */
    runningIn: String,
    /** The program's id and which of its publications this is: unique, so that two at once don't both succeed. */
    publication: String,
  },
  { versionKey: false, minimize: false },
);
schema.index({ programId: 1, startedAt: -1 });
schema.index({ runningIn: 1 }, { unique: true, sparse: true });
schema.index({ publication: 1 }, { unique: true, sparse: true });

export const Runs = mongoose.model('MatchRun', schema, 'match-runs');

export function toRun({ _id, runningIn: _running, publication: _publication, ...rest }: RunRecord): MatchRun {
  const {
    leaseUntil,
    result,
    failure,
    publishedAt,
    vetoUntil,
    announcedAt,
    requestId,
    form,
    exceptions,
    ...others
  } = rest;
  return {
    id: _id,
    ...others,
    exceptions: exceptions ?? [],
    ...(leaseUntil ? { leaseUntil } : {}),
    ...(result ? { result } : {}),
    ...(failure ? { failure } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(vetoUntil ? { vetoUntil } : {}),
    ...(announcedAt ? { announcedAt } : {}),
    ...(requestId ? { requestId } : {}),
    ...(form ? { form } : {}),
  };
}
