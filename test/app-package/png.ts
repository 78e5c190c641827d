// Reads the pixels of a PNG of 8 bits a channel, with or without alpha.
import { inflateSync } from 'node:zlib';

export type Pixel = { red: number; green: number; blue: number; alpha: number };
export type Png = { width: number; height: number; pixels: Pixel[] };

const CHANNELS: Readonly<Record<number, 3 | 4>> = { 2: 3, 6: 4 };

export function readPng(file: Uint8Array): Png {
  const bytes = Buffer.from(file);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = CHANNELS[bytes.readUInt8(25)];
  if (!channels || bytes.readUInt8(24) !== 8)
    throw new Error('This reads PNGs in RGB or RGBA of 8 bits only.');
  const rows = unfilter(inflateSync(imageData(bytes)), { width: width * channels, height, channels });
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = rows.subarray(
      index * channels,
      (index + 1) * channels,
    );
    return { red, green, blue, alpha };
  });
  return { width, height, pixels };
}

function imageData(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const start = at + 8;
    if (bytes.toString('latin1', at + 4, start) === 'IDAT')
      parts.push(bytes.subarray(start, start + bytes.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

type Layout = { width: number; height: number; channels: number };

/** Each row comes as differences to its neighbors, after one byte that says to which (PNG specification, 9.2). */
function unfilter(data: Buffer, { width, height, channels }: Layout): Buffer {
  const out = Buffer.alloc(width * height);
  for (let index = 0; index < out.length; index += 1) {
    const [row, column] = [Math.floor(index / width), index % width];
    const [left, corner] =
      column < channels ? [0, 0] : [at(out, index - channels), at(out, index - width - channels)];
    const above = at(out, index - width);
    const predicted = [0, left, above, (left + above) >> 1, nearest(left, above, corner)];
    const start = row * (width + 1);
    out[index] = at(data, start + 1 + column) + (predicted[at(data, start)] ?? 0);
  }
  return out;
}

/** What lies outside counts as 0. */
function at(bytes: Buffer, index: number): number {
  return bytes[index] ?? 0;
}

function nearest(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const distance = (value: number) => Math.abs(estimate - value);
  if (distance(left) <= distance(above) && distance(left) <= distance(corner)) return left;
  return distance(above) <= distance(corner) ? above : corner;
}
