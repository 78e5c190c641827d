// The wire protocol byte by byte: what clients may send, and what ends their connection but never the server.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { BSON, type Document } from 'bson';
import fc from 'fast-check';
import { startTestDatabase, type TestDatabase } from './database.js';

const OP_QUERY = 2004;
const OP_MSG = 2013;

describe('the wire protocol of the embedded database', () => {
  let database: TestDatabase;
  before(async () => {
    database = await startTestDatabase();
  });
  after(() => database.stop());

  const open = async (): Promise<Socket> => {
    const socket = connect(decodeURIComponent(database.uri().slice('mongodb://'.length)));
    await once(socket, 'connect');
    return socket;
  };
  /** The documents of the first so many replies. */
  const replies = async (socket: Socket, count: number): Promise<Document[]> => {
    const found: Document[] = [];
    let buffer = Buffer.alloc(0);
    for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
      buffer = takeReplies(Buffer.concat([buffer, chunk]), found);
      if (found.length >= count) break;
    }
    return found;
  };
  /** Whether the server ended the connection without a word. */
  const isCutOff = async (bytes: Buffer): Promise<boolean> => {
    const socket = await open();
    socket.on('error', () => undefined);
    socket.end(bytes);
    const chunks = await socket.toArray().catch(() => []);
    return chunks.length === 0;
  };
  const assertAlive = async () => {
    const socket = await open();
    socket.write(message({ ping: 1, $db: 'test' }));
    assert.deepEqual(await replies(socket, 1), [{ ok: 1 }]);
    socket.destroy();
  };

  it('answers messages in their order, however the network cuts or joins them', async () => {
    const documents = Array.from({ length: 20 }, (_, at) => ({ _id: at, text: 'x'.repeat(at * 50) }));
    const bytes = Buffer.concat([
      message({ insert: 'cut', $db: 'test' }, { sequence: { name: 'documents', documents } }),
      message({ count: 'cut', $db: 'test' }),
      message({ find: 'cut', filter: { _id: 7 }, $db: 'test' }),
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 8 }),
        async (cuts) => {
          await database.db('test').dropCollection('cut');
          const socket = await open();
          socket.setNoDelay(true);
          const places = [...new Set([0, ...cuts, bytes.length])].sort((a, b) => a - b);
          for (const [at, end] of places.slice(1).entries()) socket.write(bytes.subarray(places[at], end));
          const [inserted, counted, found] = await replies(socket, 3);
          assert.deepEqual(
            [inserted?.['n'], counted?.['n'], found?.['cursor'].firstBatch[0]._id],
            [20, 20, 7],
          );
          socket.destroy();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('says nothing to a client that wants no answer, and does what it asks', async () => {
    const socket = await open();
    socket.write(message({ insert: 'silent', documents: [{ _id: 1 }], $db: 'test' }, { flags: 2 }));
    socket.write(message({ count: 'silent', $db: 'test' }));
    assert.equal((await replies(socket, 1))[0]?.['n'], 1);
    socket.destroy();
  });

  it('takes a message with a checksum', async () => {
    const plain = message({ ping: 1, $db: 'test' }, { flags: 1 });
    const bytes = Buffer.concat([plain, Buffer.alloc(4)]);
    bytes.writeInt32LE(bytes.length, 0);
    const socket = await open();
    socket.write(bytes);
    assert.deepEqual(await replies(socket, 1), [{ ok: 1 }]);
    socket.destroy();
  });

  it('answers the old form of message for a hello alone', async () => {
    const socket = await open();
    socket.write(query('admin.$cmd', { isMaster: 1 }));
    socket.write(query('admin.$cmd', { listDatabases: 1 }));
    const [hello, refused] = await replies(socket, 2);
    assert.equal(hello?.['isWritablePrimary'], true);
    assert.equal(hello['maxWireVersion'], 21);
    assert.equal(hello['setName'], undefined);
    assert.equal(refused?.['code'], 352);
    socket.destroy();
  });

  const malformed: [what: string, bytes: Buffer][] = [
    ['is shorter than its header', header(8, OP_MSG)],
    ['has a negative length', header(-1, OP_MSG)],
    ['is larger than 48 MB', header(48_000_001, OP_MSG)],
    ['has an unknown operation', message({ ping: 1, $db: 'test' }, { opCode: 2012 })],
    ['has a flag that a server must know', message({ ping: 1, $db: 'test' }, { flags: 4 })],
    ['has a section of an unknown kind', withSection(2, BSON.serialize({ ping: 1 }))],
    ['has a document beyond its end', withSection(0, header(500, 0))],
    ['has a document that is none', withSection(0, Buffer.from([8, 0, 0, 0, 99, 99, 99, 99]))],
    ['has a sequence without a name', withSection(1, Buffer.from([6, 0, 0, 0, 65, 65]))],
    ['has a sequence of an empty document', withSection(1, Buffer.from([10, 0, 0, 0, 65, 0, 0, 0, 0, 0]))],
    ['asks a query of a collection', query('test.things', {})],
    ['is text', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ];
  for (const [what, bytes] of malformed) {
    it(`cuts off a client whose message ${what}`, async () => {
      assert.equal(await isCutOff(bytes), true);
      await assertAlive();
    });
  }

  it('outlives any bytes', async () => {
    const valid = message({ find: 'things', filter: { a: [1, { b: 2 }] }, $db: 'test' });
    const broken = fc
      .array(
        fc.record({
          at: fc.integer({ min: 0, max: valid.length - 1 }),
          byte: fc.integer({ min: 0, max: 255 }),
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((changes) => {
        const bytes = Buffer.from(valid);
        for (const { at, byte } of changes) bytes[at] = byte;
        return bytes;
      });
    const anything = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, anything), async (bytes) => {
        await isCutOff(bytes);
        await assertAlive();
      }),
      { numRuns: 150 },
    );
  });

  it('outlives a document that is nested beyond all measure', async () => {
    let bytes = Buffer.from(BSON.serialize({}));
    for (let depth = 0; depth < 20_000; depth += 1) {
      const length = Buffer.alloc(4);
      length.writeInt32LE(bytes.length + 8);
      bytes = Buffer.concat([length, Buffer.from([3, 97, 0]), bytes, Buffer.from([0])]);
    }
    await isCutOff(withSection(0, bytes));
    await assertAlive();
  });

  it('goes on when a client leaves before its answer', async () => {
    for (let round = 0; round < 10; round += 1) {
      const socket = await open();
      const bytes = message({ insert: 'left', documents: [{ _id: round }], $db: 'test' });
      socket.write(bytes, () => socket.destroy());
      await once(socket, 'close');
    }
    await assertAlive();
  });
});

type Parts = { flags?: number; opCode?: number; sequence?: { name: string; documents: Document[] } };

function message(command: Document, { flags = 0, opCode = OP_MSG, sequence }: Parts = {}): Buffer {
  const sections = [Buffer.from([0]), BSON.serialize(command)];
  if (sequence) {
    const body = Buffer.concat([
      Buffer.from(`${sequence.name}\0`),
      ...sequence.documents.map((one) => BSON.serialize(one)),
    ]);
    sections.push(Buffer.from([1]), int32(body.length + 4), body);
  }
  const body = Buffer.concat([int32(flags), ...sections]);
  return Buffer.concat([header(body.length + 16, opCode), body]);
}

function withSection(kind: number, section: Uint8Array): Buffer {
  const body = Buffer.concat([int32(0), Buffer.from([kind]), section]);
  return Buffer.concat([header(body.length + 16, OP_MSG), body]);
}

function query(namespace: string, document: Document): Buffer {
  const body = Buffer.concat([
    int32(0),
    Buffer.from(`${namespace}\0`),
    int32(0),
    int32(-1),
    BSON.serialize(document),
  ]);
  return Buffer.concat([header(body.length + 16, OP_QUERY), body]);
}

function header(length: number, opCode: number): Buffer {
  return Buffer.concat([int32(length), int32(1), int32(0), int32(opCode)]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/** @returns what is left of the bytes once whole replies are taken out */
function takeReplies(bytes: Buffer<ArrayBuffer>, found: Document[]): Buffer<ArrayBuffer> {
  let rest = bytes;
  while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
    const length = rest.readInt32LE(0);
    found.push(BSON.deserialize(rest.subarray(rest.readInt32LE(12) === OP_MSG ? 21 : 36, length)));
    rest = rest.subarray(length);
  }
  return rest;
}
