// A process that hosts the embedded database and writes until it can't: DIR, and `listen` to be told of the end.
import { MongoClient } from 'mongodb';
import { startEmbeddedMongo } from '../../shared/platform/embedded-mongo/start.js';

const [, , dataDir = '', mode] = process.argv;
const onFailure = (error: Error) => {
  process.stderr.write(`told: ${error.message}\n`);
  process.exitCode = 3;
};
const database = await startEmbeddedMongo({ dataDir, ...(mode === 'listen' ? { onFailure } : {}) });
const client = await new MongoClient(database.uri, { serverSelectionTimeoutMS: 1000 }).connect();
try {
  for (;;)
    await client
      .db('test')
      .collection('things')
      .insertOne({ text: 'x'.repeat(100_000) });
} catch (error) {
  process.stderr.write(`write failed: ${String(error)}\n`);
} finally {
  await client.close();
}
