// mongoose and agenda, as they come, on the embedded database.
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import mongoose from 'mongoose';
import { startTestDatabase, type TestDatabase } from './database.js';

describe('libraries on the embedded database', () => {
  let database: TestDatabase;
  let connection: mongoose.Connection;
  before(async () => {
    database = await startTestDatabase();
    connection = await mongoose.createConnection(database.uri(), { dbName: 'libraries' }).asPromise();
  });
  after(async () => {
    await connection.close();
    await database.stop();
  });

  describe('mongoose', () => {
    type Team = {
      name: string;
      members: { personId: string; role?: string }[];
      rank?: number;
      at?: Date;
    };
    const memberSchema = new mongoose.Schema({ personId: String, role: { type: String, default: 'mentee' } });
    const schema = new mongoose.Schema(
      {
        name: { type: String, required: true, unique: true },
        members: [memberSchema],
        rank: Number,
        at: Date,
      },
      { optimisticConcurrency: true, timestamps: true },
    );
    let Team: mongoose.Model<Team>;
    before(() => {
      Team = connection.model<Team>('Team', schema as never);
    });

    it('makes collections and indexes of its models, and tells of duplicates', async () => {
      await Team.init();
      await Team.create({ name: 'one', members: [{ personId: 'a' }] });
      await assert.rejects(Team.create({ name: 'one' }), { code: 11000 });
      await assert.rejects(Team.create({}), { name: 'ValidationError' });
      assert.deepEqual(Object.keys(await Team.collection.indexInformation()), ['_id_', 'name_1']);
    });

    it('saves documents only as they were read', async () => {
      await Team.create({ name: 'two', members: [{ personId: 'a' }, { personId: 'b' }] });
      const [mine, theirs] = [await Team.findOne({ name: 'two' }), await Team.findOne({ name: 'two' })];
      mine?.set('members.1.role', 'mentor');
      await mine?.save();
      theirs?.set('rank', 5);
      await assert.rejects(async () => theirs?.save(), { name: 'VersionError' });
      const kept = await Team.findOne({ 'members.role': 'mentor' }).lean();
      assert.deepEqual([kept?.['rank'], kept?.['__v']], [undefined, 1]);
    });

    it('finds, sorts, upserts, counts, and walks through many documents', async () => {
      await Team.insertMany(
        Array.from({ length: 250 }, (_, rank) => ({ name: `many ${rank}`, rank, at: new Date(rank) })),
      );
      const top = await Team.find({ rank: { $gte: 100 } })
        .sort({ rank: -1 })
        .limit(2)
        .select('name')
        .lean();
      assert.deepEqual(
        top.map(({ name }) => name),
        ['many 249', 'many 248'],
      );
      const upserted = await Team.findOneAndUpdate(
        { name: 'new' },
        { $setOnInsert: { rank: 1 } },
        { upsert: true, returnDocument: 'after' },
      );
      assert.equal(upserted?.['rank'], 1);
      const { modifiedCount } = await Team.updateMany(
        { rank: { $lt: 10 } },
        { $inc: { rank: 1000 }, $push: { members: { personId: 'x' } } },
      );
      assert.equal(modifiedCount, 11);
      assert.equal(await Team.countDocuments({ 'members.personId': 'x', at: { $lt: new Date(5) } }), 5);
      let seen = 0;
      for await (const { rank } of Team.find({ rank: { $lt: 1000 } }).cursor({ batchSize: 50 }))
        seen += rank === undefined ? 0 : 1;
      assert.equal(seen, 240);
      const bulk = await Team.bulkWrite([
        { updateOne: { filter: { name: 'new' }, update: { $set: { rank: 2 } } } },
        { deleteMany: { filter: { rank: { $gte: 1000 } } } },
      ]);
      assert.deepEqual([bulk.modifiedCount, bulk.deletedCount], [1, 10]);
    });

    it('works in sessions, which are not transactions', async () => {
      const session = await connection.startSession();
      await Team.create([{ name: 'in a session' }], { session });
      assert.equal(await Team.countDocuments({ name: 'in a session' }).session(session), 1);
      await session.endSession();
    });
  });

  describe('agenda', () => {
    it('runs each job once, though two workers look for work', async () => {
      const runs: string[] = [];
      const done = new EventEmitter();
      const workers = ['one', 'two'].map((name) => {
        const agenda = new Agenda({
          backend: new MongoBackend({ mongo: connection.db as never }),
          processEvery: '1 second',
          name,
        });
        agenda.define('greet', async (job: { attrs: { data: { whom: string } } }) => {
          runs.push(job.attrs.data.whom);
          if (runs.length === 12) done.emit('all');
        });
        agenda.define('fail', async () => {
          throw new Error('as planned');
        });
        return agenda;
      });
      const all = once(done, 'all');
      await Promise.all(workers.map((agenda) => agenda.start()));
      const [first] = workers;
      for (let whom = 0; whom < 12; whom += 1) await first?.now('greet', { whom: `person ${whom}` });
      // It is saved once it is complete.
      const failed = Promise.race(workers.map((agenda) => once(agenda as never, 'complete:fail')));
      await first?.now('fail', {});
      await all;
      await failed;
      await Promise.all(workers.map((agenda) => agenda.stop()));
      assert.equal(new Set(runs).size, 12);
      assert.equal(runs.length, 12);
      assert.equal(await connection.collection('agendaJobs').countDocuments({ failReason: 'as planned' }), 1);
    });
  });
});
