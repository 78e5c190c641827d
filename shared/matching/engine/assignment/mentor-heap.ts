// A binary heap of mentors by distance, in which a distance can be lowered.

export type MentorHeap = {
  size: number;
  mentors: Int32Array;
  /** Where each mentor stands in the heap; -1 when it isn't there. */
  places: Int32Array;
  distances: Float64Array;
};

export function createMentorHeap(mentorCount: number): MentorHeap {
  return {
    size: 0,
    mentors: new Int32Array(mentorCount),
    places: new Int32Array(mentorCount).fill(-1),
    distances: new Float64Array(mentorCount),
  };
}

/** Takes the mentor in, or moves it nearer when it is there already. */
export function offer(heap: MentorHeap, mentor: number, distance: number): void {
  const { mentors, places, distances } = heap;
  let place = places[mentor] as number;
  if (place < 0) {
    place = heap.size;
    heap.size += 1;
  }
  distances[mentor] = distance;
  while (place > 0) {
    const parentPlace = (place - 1) >> 1;
    const parent = mentors[parentPlace] as number;
    if ((distances[parent] as number) <= distance) break;
    mentors[place] = parent;
    places[parent] = place;
    place = parentPlace;
  }
  mentors[place] = mentor;
  places[mentor] = place;
}

/** The distance of the nearest mentor, infinite when there is none. */
export function nearestDistance({ size, mentors, distances }: MentorHeap): number {
  return size > 0 ? (distances[mentors[0] as number] as number) : Number.POSITIVE_INFINITY;
}

export function takeNearest(heap: MentorHeap): number {
  const { mentors, places } = heap;
  const nearest = mentors[0] as number;
  places[nearest] = -1;
  heap.size -= 1;
  if (heap.size > 0) sink(heap, mentors[heap.size] as number);
  return nearest;
}

export function empty(heap: MentorHeap): void {
  for (let place = 0; place < heap.size; place += 1) heap.places[heap.mentors[place] as number] = -1;
  heap.size = 0;
}

/** Puts the mentor at the top and lets it go down to where it belongs. */
function sink({ size, mentors, places, distances }: MentorHeap, mentor: number): void {
  const distance = distances[mentor] as number;
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= size) break;
    if (child + 1 < size && isNearer(distances, mentors[child + 1] as number, mentors[child] as number))
      child += 1;
    const lower = mentors[child] as number;
    if ((distances[lower] as number) >= distance) break;
    mentors[place] = lower;
    places[lower] = place;
    place = child;
  }
  mentors[place] = mentor;
  places[mentor] = place;
}

function isNearer(distances: Float64Array, one: number, other: number): boolean {
  return (distances[one] as number) < (distances[other] as number);
}
