// The driver's side of the embedded database's benchmark, in a process of its own: URI, and what to measure.
import { type Collection, MongoClient } from 'mongodb';
import { documentOf, type Measured } from './embedded-database-record.js';
import { rate } from './rate.js';

const [, , uri = '', order] = process.argv;
const client = await new MongoClient(uri, { maxPoolSize: 32, minPoolSize: 32 }).connect();
const things = client.db('bench').collection('things');
process.stdout.write(JSON.stringify(order === 'scan' ? await scan(things) : await throughput(client)));
await client.close();

async function throughput(client: MongoClient): Promise<Measured[]> {
  const things = client.db('bench').collection('things');
  const fresh = client.db('bench').collection('fresh');
  const ids = (
    await things
      .find({}, { projection: { _id: 1 } })
      .limit(5000)
      .toArray()
  ).map(({ _id }) => _id);
  const anyId = () => ids[Math.floor(Math.random() * ids.length)];
  const anyKey = () => `person-${Math.floor(Math.random() * 5000)}`;
  let next = 0;
  const insert = () => fresh.insertOne(documentOf(next++));
  const insertMany = () => fresh.insertMany(Array.from({ length: 1000 }, () => documentOf(next++)));
  const byId = () => things.findOne({ _id: anyId() as never });
  const byKey = () => things.findOne({ key: anyKey() });
  const change = () => things.findOneAndUpdate({ key: anyKey() }, { $inc: { version: 1 } });
  const measured = [
    await rate('insertOne, 1 connection', insert, { lanes: 1 }),
    await rate('insertOne, 32 connections', insert, { lanes: 32 }),
    await rate('insertMany of 1000, documents', insertMany, { lanes: 1, weight: 1000 }),
    await rate('findOne by _id, 1 connection', byId, { lanes: 1 }),
    await rate('findOne by _id, 32 connections', byId, { lanes: 32 }),
    await rate('findOne by unique key, 1 connection', byKey, { lanes: 1 }),
    await rate('findOne by unique key, 32 connections', byKey, { lanes: 32 }),
    await rate('findOneAndUpdate by unique key, 1 connection', change, { lanes: 1 }),
    await rate('findOneAndUpdate by unique key, 32 connections', change, { lanes: 32 }),
  ];
  await fresh.drop();
  return measured;
}

/** Milliseconds for each full scan of an unindexed field. */
async function scan(things: Collection): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const start = performance.now();
    await things.find({ name: /nobody has this name/ }).toArray();
    times.push(performance.now() - start);
  }
  return times;
}
