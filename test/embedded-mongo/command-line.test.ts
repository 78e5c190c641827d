// The command line: runs the database alone, moves data out and in, and says what is wrong in plain words.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Binary, Decimal128, Double, Long, MongoClient, ObjectId } from 'mongodb';
import { readTask } from '../../shared/platform/embedded-mongo/cli-task.js';
import { startTestDatabase, type TestDatabase } from './database.js';

describe('the command line of the embedded database', () => {
  let database: TestDatabase;
  let directory: string;
  before(async () => {
    database = await startTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'waymark-command-line-'));
  });
  after(async () => {
    await database.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const start = (...args: string[]): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', 'shared/platform/embedded-mongo/cli.ts', ...args]);
  const run = async (...args: string[]) => {
    const child = start(...args);
    const [output, problems, [code]] = await Promise.all([
      text(child.stdout as never),
      text(child.stderr as never),
      once(child, 'exit'),
    ]);
    return { output, problems, code };
  };

  it('runs alone on a port, prints its URI, and stops on a signal', async () => {
    const child = start('--data', join(directory, 'alone'), '--port', '0');
    const [line] = await once(child.stdout as never, 'data');
    assert.match(String(line), /^mongodb:\/\/127\.0\.0\.1:\d+\n$/);
    const client = await new MongoClient(String(line).trim()).connect();
    await client.db('test').collection('things').insertOne({ a: 1 });
    await client.close();
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
  });

  it('moves all data, with types and indexes, out of the running one and into another, twice without harm', async () => {
    const db = database.db('moved');
    const document = {
      _id: new ObjectId('0123456789abcdef01234567'),
      long: Long.fromString('9007199254740993'),
      double: new Double(1),
      decimal: Decimal128.fromString('1.10'),
      bytes: new Binary(Buffer.from([1, 2])),
      at: new Date(0),
      pattern: /a/i,
      list: [1, { b: null }],
    };
    await db.collection('kinds').insertOne(document);
    await db.collection('many').insertMany(Array.from({ length: 500 }, (_, at) => ({ at })));
    await db.collection('many').createIndex({ at: 1 }, { unique: true, name: 'one-each' });
    const file = join(directory, 'export.jsonl');
    assert.deepEqual(await run('--data', database.dataDir, '--export', file), {
      output: '',
      problems: '',
      code: 0,
    });
    assert.equal((await readFile(file, 'utf8')).trim().split('\n').length, 503);

    const other = await startTestDatabase();
    for (const _ of ['once', 'again'])
      assert.deepEqual(await run('--uri', other.uri(), '--import', file), {
        output: '',
        problems: '',
        code: 0,
      });
    const copy = other.db('moved');
    const raw = { promoteValues: false } as const;
    assert.deepEqual(
      await copy.collection('kinds').find({}, raw).toArray(),
      await db.collection('kinds').find({}, raw).toArray(),
    );
    assert.deepEqual(
      await copy.collection('many').find().toArray(),
      await db.collection('many').find().toArray(),
    );
    assert.deepEqual(await copy.collection('many').indexes(), await db.collection('many').indexes());
    await other.stop();
  });

  it('exports also when nothing is running', async () => {
    const file = join(directory, 'stopped.jsonl');
    const result = await run('--data', join(directory, 'alone'), '--export', file);
    assert.deepEqual(result, { output: '', problems: '', code: 0 });
    assert.match(await readFile(file, 'utf8'), /"collection":"things"/);
  });

  it("names the line of a file that it can't read, and the line that the database refused", async () => {
    const file = join(directory, 'bad.jsonl');
    const good = '{"database":"bad","collection":"things","document":{"_id":1}}';
    await writeFile(file, `${good}\n\nnot json\n`);
    const unreadable = await run('--uri', database.uri(), '--import', file);
    assert.deepEqual(
      [unreadable.problems, unreadable.code],
      ['Line 3 is not a line of an export. Nothing from it on was read.\n', 1],
    );
    await writeFile(file, `${good}\n{"database":"bad","collection":"things","document":{"_id":[1]}}\n`);
    assert.match(
      (await run('--uri', database.uri(), '--import', file)).problems,
      /^Line 2 was refused: .*_id/,
    );
    const index = '{"database":"bad","collection":"things","indexes":[{"key":{"a":"text"},"name":"words"}]}';
    await writeFile(file, `${index}\n`);
    assert.match(
      (await run('--uri', database.uri(), '--import', file)).problems,
      /^Line 1 was refused: .*not supported by the embedded database/,
    );
  });

  const mistakes: [args: string[], message: RegExp][] = [
    [[], /Say where the data is: --data DIR\.\nUsage:/],
    [['--data', 'x', '--port', '99999'], /--port takes a number from 0 to 65535, not '99999'\.\nUsage:/],
    [['--data', 'x', '--port', 'http'], /--port takes a number/],
    [['--data', 'x', '--uri', 'mongodb://y'], /Give --data or --uri, not both\./],
    [['--data', 'x', '--export', 'a', '--import', 'b'], /Give --export or --import, not both\./],
    [['--data', 'x', '--export', 'a', '--port', '1'], /--port is for running/],
    [['--uri', 'mongodb://y'], /--uri is for --export and --import\./],
    [['--colour'], /Unknown option '--colour'/],
  ];
  for (const [args, message] of mistakes) {
    it(`says what is wrong with ${args.join(' ') || 'no arguments'}`, () => {
      assert.throws(() => readTask(args), message);
    });
  }

  it('ends with code 1 and the problem alone', async () => {
    const { output, problems, code } = await run('--data', 'x', '--colour', 'red');
    assert.match(problems, /^Unknown option '--colour'.*\nUsage:/);
    assert.doesNotMatch(problems, /\n {4}at /);
    assert.deepEqual([output, code], ['', 1]);
  });

  it('says so when the port is taken, and when the data is in use', async () => {
    const holder = await startTestDatabase({ port: 0 });
    const port = new URL(holder.uri()).port;
    assert.match(
      (await run('--data', join(directory, 'third'), '--port', port)).problems,
      /could not start: .*EADDRINUSE/,
    );
    assert.match((await run('--data', holder.dataDir)).problems, /is in use by another process/);
    await holder.stop();
  });
});
