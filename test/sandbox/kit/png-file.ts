// Writes a PNG of 8 bits a channel: in colors of their own, or in those of a palette.
import { crc32, deflateSync } from 'node:zlib';

export type PngContent = {
  width: number;
  height: number;
  /** Red, green and blue of each color; without it the pixels are such triples themselves. */
  palette?: Uint8Array;
  /** Row by row, from the top left. */
  pixels: Uint8Array;
};

export function pngFile({ width, height, palette, pixels }: PngContent): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, palette ? 3 : 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(unfiltered(pixels, pixels.length / height), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with how it was filtered: not at all. */
function unfiltered(pixels: Uint8Array, width: number): Buffer {
  const rows = Buffer.alloc(pixels.length + pixels.length / width);
  for (let from = 0, to = 1; from < pixels.length; from += width, to += width + 1)
    rows.set(pixels.subarray(from, from + width), to);
  return rows;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
