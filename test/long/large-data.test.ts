// More documents than the embedded database is made for: it says so, and goes on.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { startTestDatabase } from '../embedded-mongo/database.js';

describe('the embedded database with 300,001 documents', () => {
  it('warns at its next start, and still finds each of them', async () => {
    const database = await startTestDatabase();
    for (let at = 0; at <= 300_000; at += 10_000) {
      const documents = Array.from({ length: Math.min(10_000, 300_001 - at) }, (_, part) => ({
        at: at + part,
      }));
      await database.db('large').collection('things').insertMany(documents);
    }
    const warned = once(process, 'warning');
    await database.restart();
    const [warning] = await warned;
    assert.equal(warning.code, 'EMBEDDED_MONGO_LARGE');
    assert.match(warning.message, /holds 300001 documents, all in memory\. Move to a MongoDB server/);
    assert.equal(
      await database
        .db('large')
        .collection('things')
        .countDocuments({ at: { $gte: 0 } }),
      300_001,
    );
    await database.stop();
  });
});
