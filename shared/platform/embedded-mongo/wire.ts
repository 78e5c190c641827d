// MongoDB's wire protocol: OP_MSG, and OP_QUERY for the first hello. Specification: "OP_MSG", mongodb/specifications.
import { decode, encode } from './codec.js';
import { CommandError } from './command-error.js';
import type { Document } from './values/type-class.js';

const OP_REPLY = 1;
export const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER_BYTES = 16;
const MAX_MESSAGE_BYTES = 48_000_000;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** A server must know all of the lower flags, and may ignore the others. */
const REQUIRED_FLAGS = 0xffff;

export type Request = {
  id: number;
  /** OP_QUERY is there for a driver's first hello only. */
  opCode: typeof OP_QUERY | typeof OP_MSG;
  command: Document;
  /** The client waits for no answer. */
  isSilent: boolean;
};

/** The message is not one that this server understands: the connection must end. */
class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code = 'PROTOCOL_ERROR';
}

/** Whole messages, however the network cut them. @throws ProtocolError when a length can't be right */
export async function* messagesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  let wanted = 4;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < wanted) continue;
    let buffer = Buffer.concat(held);
    for (wanted = messageLength(buffer); buffer.length >= wanted; wanted = messageLength(buffer)) {
      yield buffer.subarray(0, wanted);
      buffer = buffer.subarray(wanted);
    }
    held = [buffer];
    size = buffer.length;
  }
}

/** @param message one whole message @throws ProtocolError */
export function parseMessage(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  try {
    if (opCode === OP_MSG) return { id, opCode, ...parseMsg(message) };
    if (opCode === OP_QUERY) return { id, opCode, command: parseQuery(message), isSilent: false };
  } catch (error) {
    throw new ProtocolError('a malformed message', { cause: error });
  }
  throw new ProtocolError(`the operation code ${opCode}`);
}

/** How many bytes the first message needs: those of its length while these are not all there. */
function messageLength(buffer: Buffer): number {
  if (buffer.length < 4) return 4;
  const length = buffer.readInt32LE(0);
  if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES)
    throw new ProtocolError(`a message of ${length} bytes`);
  return length;
}

export function encodeReply({ id, opCode }: Request, document: Document): Buffer {
  const body = encodeWithin(document);
  return opCode === OP_MSG ? encodeMsg(id, body) : encodeOldReply(id, body);
}

/** An answer that is too large is an error instead. */
function encodeWithin(document: Document): Uint8Array {
  try {
    return encode(document);
  } catch (error) {
    if (error instanceof CommandError) return encode(error.toReply());
    throw error;
  }
}

function parseMsg(message: Buffer): Pick<Request, 'command' | 'isSilent'> {
  const flags = message.readUInt32LE(HEADER_BYTES);
  const unknown = flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME);
  if (unknown !== 0) throw new ProtocolError(`the flags ${unknown}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let at = HEADER_BYTES + 4;
  let command: Document = {};
  const sequences: Document = {};
  while (at < end) {
    const kind = message.readUInt8(at);
    const length = message.readInt32LE(at + 1);
    if (length < 5 || at + 1 + length > end) throw new ProtocolError('a section beyond the message');
    const section = message.subarray(at + 1, at + 1 + length);
    if (kind === 0) command = decode(section);
    else if (kind === 1) Object.assign(sequences, parseSequence(section));
    else throw new ProtocolError(`a section of kind ${kind}`);
    at += 1 + length;
  }
  return { command: { ...command, ...sequences }, isSilent: (flags & MORE_TO_COME) !== 0 };
}

function parseSequence(section: Buffer): Document {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw new ProtocolError('a sequence without a name');
  const documents: Document[] = [];
  for (let at = nameEnd + 1; at < section.length; ) {
    const length = section.readInt32LE(at);
    documents.push(decode(section.subarray(at, at + length)));
    at += length;
  }
  return { [section.toString('utf8', 4, nameEnd)]: documents };
}

/** Only commands on `<database>.$cmd`: what drivers send before they know the server. */
function parseQuery(message: Buffer): Document {
  const nameStart = HEADER_BYTES + 4;
  const nameEnd = message.indexOf(0, nameStart);
  if (nameEnd < 0) throw new ProtocolError('an OP_QUERY without a name');
  const name = message.toString('utf8', nameStart, nameEnd);
  if (!name.endsWith('.$cmd')) throw new ProtocolError('an OP_QUERY that is not a command');
  const document = message.subarray(nameEnd + 9);
  const command = decode(document.subarray(0, document.readInt32LE(0)));
  return { ...command, $db: name.slice(0, -'.$cmd'.length) };
}

function encodeMsg(responseTo: number, body: Uint8Array): Buffer {
  const head = header({ length: HEADER_BYTES + 5 + body.length, responseTo, opCode: OP_MSG }, 5);
  return Buffer.concat([head, body]);
}

function encodeOldReply(responseTo: number, body: Uint8Array): Buffer {
  const head = header({ length: HEADER_BYTES + 20 + body.length, responseTo, opCode: OP_REPLY }, 20);
  head.writeInt32LE(8, HEADER_BYTES);
  head.writeInt32LE(1, HEADER_BYTES + 16);
  return Buffer.concat([head, body]);
}

function header(of: { length: number; responseTo: number; opCode: number }, extra: number): Buffer {
  const head = Buffer.alloc(HEADER_BYTES + extra);
  head.writeInt32LE(of.length, 0);
  head.writeInt32LE(of.responseTo, 8);
  head.writeInt32LE(of.opCode, 12);
  return head;
}
