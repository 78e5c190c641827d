// A collection of records: one schema with its indexes beside it, by which every record that is read is checked.
import mongoose from 'mongoose';
import { z } from 'zod';
import { StoredDataError } from './stored-data-error.js';

/** As records lie in the database: what has an id has it as `_id`. */
export type Stored<Kept> = Kept extends { id: infer Id } ? Omit<Kept, 'id'> & { _id: Id } : Kept;

type Model<Kept> = mongoose.Model<Stored<Kept>>;
type Filter<Kept> = mongoose.QueryFilter<Stored<Kept>>;
type Update<Kept> = mongoose.UpdateQuery<Stored<Kept>>;
type Order = Readonly<Record<string, 1 | -1>>;
type Reading = { sort?: Order; limit?: number };

type RecordSchema = z.ZodObject | z.ZodDiscriminatedUnion<readonly z.ZodObject[]>;

export type Index = {
  on: Order;
  unique?: true;
  /** Records without any of its fields are not in it. */
  sparse?: true;
  /** Which records are in it. */
  partialFilterExpression?: Readonly<Record<string, unknown>>;
  /** Seconds after the date in its field at which a record goes by itself. */
  expireAfterSeconds?: number;
};

export type Collection<Kept> = {
  /** For counting and changing; what it answers of records is not checked. */
  model: Model<Kept>;
  /** @throws StoredDataError for any of these records that does not fit */
  one(filter: Filter<Kept>, reading?: Pick<Reading, 'sort'>): Promise<Kept | undefined>;
  many(filter: Filter<Kept>, reading?: Reading): Promise<Kept[]>;
  /** Of each no more than its schema says; what the projection leaves out does not leave the database. */
  part<Part extends z.ZodObject>(
    schema: Part,
    filter: Filter<Kept>,
    reading: Reading & { projection: Readonly<Record<string, 0 | 1>> },
  ): Promise<z.output<Part>[]>;
  /** The record after the change; undefined where none fits. */
  change(filter: Filter<Kept>, update: Update<Kept>, how?: Pick<Reading, 'sort'>): Promise<Kept | undefined>;
  /** The record, which is gone afterwards. */
  take(filter: Filter<Kept>): Promise<Kept | undefined>;
  /** The record that fits; where none does, one that is made of the filter and this. */
  put(filter: Filter<Kept>, rest: Partial<Stored<Kept>>): Promise<Kept>;
  /** Whether it was kept: false when a unique index holds its like. */
  insert(record: Kept): Promise<boolean>;
  /** A raw record, checked. */
  read(raw: unknown): Kept;
};

/**
 * @param schema of a record, with defaults for what older records lack; the database's null is as good as absence
 * where a field may be absent
 */
export function collection<Schema extends RecordSchema>(
  name: string,
  { schema, indexes = [] }: { schema: Schema; indexes?: readonly Index[] },
): Collection<z.output<Schema>> {
  type Kept = z.output<Schema>;
  const fields = fieldsOf(schema);
  const model = mongoose.model(name, mongooseSchema(fields, indexes), name) as unknown as Model<Kept>;
  const read = reader<Kept>(name, { schema, fields });
  return {
    model,
    read,
    one: async (filter, { sort } = {}) => {
      const found = await model.findOne(filter, null, sort && { sort }).lean();
      return found ? read(found) : undefined;
    },
    many: async (filter, reading = {}) => (await model.find(filter, null, reading).lean()).map(read),
    part: async (part, filter, { projection, ...reading }) => {
      const found = await model.find(filter, projection, reading).lean();
      return found.map(reader<z.output<typeof part>>(name, { schema: part, fields: part.shape }));
    },
    change: async (filter, update, how = {}) => {
      const found = await model.findOneAndUpdate(filter, update, { ...how, returnDocument: 'after' }).lean();
      return found ? read(found) : undefined;
    },
    take: async (filter) => {
      const found = await model.findOneAndDelete(filter).lean();
      return found ? read(found) : undefined;
    },
    put: async (filter, rest) => {
      const onInsert = { $setOnInsert: rest } as Update<Kept>;
      return read(
        await model.findOneAndUpdate(filter, onInsert, { upsert: true, returnDocument: 'after' }).lean(),
      );
    },
    insert: (record) => unlessTaken(() => model.collection.insertOne(toStored(record) as never)),
  };
}

/** Whether the save was made: false when a unique index holds its like. */
export async function unlessTaken(save: () => Promise<unknown>): Promise<boolean> {
  try {
    await save();
    return true;
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}

const DUPLICATE_KEY = 11000;

type Fields = Readonly<Record<string, z.ZodType>>;

/** Of all kinds of a record that comes in several. */
function fieldsOf(schema: RecordSchema): Fields {
  const kinds = schema instanceof z.ZodObject ? [schema] : schema.options;
  return Object.assign({}, ...kinds.map(({ shape }) => shape)) as Fields;
}

/** Of mongoose we take the connection and the queries: what a record is says its own schema. */
function mongooseSchema(fields: Fields, indexes: readonly Index[]): mongoose.Schema {
  const id = 'id' in fields ? { _id: mongoose.Schema.Types.Mixed } : {};
  const made = new mongoose.Schema(id, { strict: false, versionKey: false, minimize: false });
  for (const { on, ...options } of indexes) made.index({ ...on }, options);
  return made;
}

function reader<Kept>(
  name: string,
  { schema, fields }: { schema: RecordSchema; fields: Fields },
): (raw: unknown) => Kept {
  const mayBeAbsent = Object.entries(fields).flatMap(([field, type]) =>
    type.safeParse(undefined).success && !type.safeParse(null).success ? [field] : [],
  );
  return (raw) => {
    const { _id, ...rest } = raw as { _id: unknown } & Record<string, unknown>;
    for (const field of mayBeAbsent) if (rest[field] === null) delete rest[field];
    const { success, data, error } = schema.safeParse('id' in fields ? { id: _id, ...rest } : rest);
    if (success) return data as Kept;
    const paths = error.issues.map(({ path }) => path.join('.') || 'its top');
    throw new StoredDataError({ place: name, id: String(_id), paths });
  };
}

function toStored(record: object): Record<string, unknown> {
  const { id, ...rest } = record as { id?: unknown };
  return id === undefined ? rest : { _id: id, ...rest };
}
