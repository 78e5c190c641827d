// Makes a picture of a page small enough to be kept: in the colors that it has most of, at most 256.
import { type Pixel, readPng } from '../../app-package/png.js';
import { pngFile } from '../../sandbox/kit/png-file.js';

type Color = Pick<Pixel, 'red' | 'green' | 'blue'>;

const MOST_COLORS = 256;
/** Colors closer than this look the same; a gradient would take the places of all others. */
const SAME_WITHIN = 5;

export function smallPng(file: Uint8Array): Buffer {
  const { width, height, pixels } = readPng(file);
  const palette = paletteOf(pixels);
  const places = new Map<number, number>();
  const placeOf = (color: Color) => {
    const known = places.get(keyOf(color));
    if (known !== undefined) return known;
    const place = nearestIn(palette, color);
    places.set(keyOf(color), place);
    return place;
  };
  return pngFile({
    width,
    height,
    palette: Uint8Array.from(palette.flatMap(({ red, green, blue }) => [red, green, blue])),
    pixels: Uint8Array.from(pixels, placeOf),
  });
}

function paletteOf(pixels: readonly Pixel[]): Color[] {
  const counts = new Map<number, { color: Color; count: number }>();
  for (const color of pixels) {
    const known = counts.get(keyOf(color));
    if (known) known.count += 1;
    else counts.set(keyOf(color), { color, count: 1 });
  }
  const palette: Color[] = [];
  for (const { color } of [...counts.values()].sort((a, b) => b.count - a.count)) {
    if (palette.length === MOST_COLORS) break;
    if (palette.every((one) => distance(one, color) >= SAME_WITHIN)) palette.push(color);
  }
  return palette;
}

function nearestIn(palette: readonly Color[], color: Color): number {
  const distances = palette.map((one) => distance(one, color));
  return distances.indexOf(Math.min(...distances));
}

function distance(a: Color, b: Color): number {
  return Math.hypot(a.red - b.red, a.green - b.green, a.blue - b.blue);
}

function keyOf({ red, green, blue }: Color): number {
  return (red << 16) | (green << 8) | blue;
}
