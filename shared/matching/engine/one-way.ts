// Nobody is the mentor of their own mentor: where the optimum would have it so, finds the best that doesn't.
import type { Instance, NumberedPair } from './instance.js';
import type { Solved } from './solved.js';

/** Solves again with these pairs forbidden; `from` differs from it by the last of them. */
export type ForbidPairs = (from: Solved, forbidden: readonly NumberedPair[]) => Solved;

export type OneWay = {
  best: Solved;
  /** How far an undiscovered better one may lie above it, in the unit of the weights; 0 is proof that there is none. */
  slack: number;
};

/** bound: what any of the best ones so far could have reached. */
type Found = { best: Solved; bound: number };
type Branch = { solved: Solved; forbidden: readonly NumberedPair[] };

/** Each looks at two solutions; conflicts are few, and what is left open shows in the gap. */
const MOST_BRANCHINGS = 48;

/**
 * Branch and bound: of two pairs that are each other the wrong way round, one has to go. What a branch could reach
 * at most is known from its optimum, so whole branches that can't be better are never looked at.
 */
export function oneWayOnly(root: Solved, forbid: ForbidPairs): OneWay {
  if (!bothWays(root)) return { best: root, slack: root.solution.slack };
  const first = firstOneWay(root, forbid);
  let found: Found = { best: first, bound: boundOf(first) };
  const open: Branch[] = [{ solved: root, forbidden: [] }];
  for (let branchings = 0; ; branchings += 1) {
    open.sort((one, other) => boundOf(one.solved) - boundOf(other.solved));
    const next = open.pop();
    const { best, bound } = found;
    if (!next || boundOf(next.solved) <= best.value) return { best, slack: bound - best.value };
    if (branchings === MOST_BRANCHINGS)
      return { best, slack: Math.max(bound, boundOf(next.solved)) - best.value };
    const branches = branchesOf(next, forbid);
    open.push(...branches.filter(({ solved }) => bothWays(solved)));
    found = branches.reduce(betterOf, found);
  }
}

function betterOf(found: Found, { solved }: Branch): Found {
  if (bothWays(solved) || solved.value <= found.best.value) return found;
  return { best: solved, bound: Math.max(found.bound, boundOf(solved)) };
}

/** Something to hold others against: the weaker pair of every two goes, until there are none left. */
function firstOneWay(root: Solved, forbid: ForbidPairs): Solved {
  let solved = root;
  const forbidden: NumberedPair[] = [];
  for (let found = bothWays(solved); found; found = bothWays(solved)) {
    const [weakest] = choicesIn(solved, found).sort((a, b) => scoreIn(solved, a) - scoreIn(solved, b));
    if (!weakest) break;
    forbidden.push(weakest);
    solved = forbid(solved, forbidden);
  }
  return solved;
}

function branchesOf({ solved, forbidden }: Branch, forbid: ForbidPairs): Branch[] {
  const found = bothWays(solved);
  if (!found) return [];
  return choicesIn(solved, found).map((pair) => {
    const all = [...forbidden, pair];
    return { solved: forbid(solved, all), forbidden: all };
  });
}

function boundOf({ value, solution }: Solved): number {
  return value + solution.slack;
}

/** The first two pairs in which two people are both: mentor of the other, and mentee of the other. */
function bothWays({ instance, matching }: Solved): [NumberedPair, NumberedPair] | undefined {
  for (const pair of matching.pairs) {
    const reverse = reverseOf(instance, pair);
    if (reverse && matching.mentorOf[reverse.mentee] === reverse.mentor) return [pair, reverse];
  }
  return undefined;
}

/** The same two people the other way round; undefined where one of them is only mentee or only mentor. */
export function reverseOf({ selves }: Instance, { mentee, mentor }: NumberedPair): NumberedPair | undefined {
  const reverse = { mentee: selves?.menteeOf[mentor] ?? -1, mentor: selves?.mentorOf[mentee] ?? -1 };
  return reverse.mentee >= 0 && reverse.mentor >= 0 ? reverse : undefined;
}

/** A fixed pair stays. */
function choicesIn({ instance }: Solved, pairs: readonly NumberedPair[]): NumberedPair[] {
  return pairs.filter((pair) => !isFixed(instance, pair));
}

export function isFixed({ pins }: Instance, { mentee, mentor }: NumberedPair): boolean {
  return pins.some((pin) => pin.mentee === mentee && pin.mentor === mentor);
}

function scoreIn({ instance }: Solved, { mentee, mentor }: NumberedPair): number {
  return instance.scores.of(mentee, mentor) ?? 0;
}
