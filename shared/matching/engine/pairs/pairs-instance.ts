// Makes an instance of a bare problem.
import { decimalsOf } from '../assignment/objective.js';
import type { Row } from '../assignment/pair-source.js';
import { type Instance, numbersOf, orderOf, type Scores } from '../instance.js';
import type { PairsProblem } from './pairs-problem.js';

export function instanceOfPairs(problem: PairsProblem): Instance {
  const menteeOrder = orderOf(problem.mentees);
  const mentorOrder = orderOf(problem.mentors.map(({ id }) => id));
  const mentees = numbersOf(menteeOrder);
  const mentors = numbersOf(mentorOrder);
  const numbered = (pairs: PairsProblem['pins']) =>
    pairs.map(([mentee, mentor]) => ({
      mentee: mentees[mentee] as number,
      mentor: mentors[mentor] as number,
    }));
  const lists = scoreListsOf(problem, mentees, mentors);
  return {
    mode: problem.mode,
    threshold: problem.threshold,
    menteeIds: menteeOrder.map((place) => problem.mentees[place] ?? ''),
    mentorIds: mentorOrder.map((place) => problem.mentors[place]?.id ?? ''),
    capacities: Int32Array.from(mentorOrder, (place) =>
      Math.min(problem.mentors[place]?.capacity ?? 0, problem.mentees.length),
    ),
    scores: scoresIn(lists),
    largestScore: lists.scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0),
    decimals: decimalsOf(lists.scores),
    pins: numbered(problem.pins),
    priority: new Set(problem.priority.map((mentee) => mentees[mentee] as number)),
    previous: numbered(problem.previous),
  };
}

type ScoreLists = { starts: Int32Array; mentors: Int32Array; scores: Float64Array };

/** Sorted by mentee, then by mentor: edges are laid out by mentor first, then stably by mentee. */
function scoreListsOf(
  { edges }: PairsProblem,
  menteeNumbers: Int32Array,
  mentorNumbers: Int32Array,
): ScoreLists {
  const mentorsNext = startsOf(edges, 1, mentorNumbers);
  const byMentor = new Int32Array(edges.length);
  edges.forEach(([, mentor], edge) => {
    byMentor[take(mentorsNext, mentorNumbers[mentor] as number)] = edge;
  });
  const starts = startsOf(edges, 0, menteeNumbers);
  const next = starts.slice();
  const mentors = new Int32Array(edges.length);
  const scores = new Float64Array(edges.length);
  for (const edge of byMentor) {
    const [mentee, mentor, score] = edges[edge] as PairsProblem['edges'][number];
    const place = take(next, menteeNumbers[mentee] as number);
    mentors[place] = mentorNumbers[mentor] as number;
    scores[place] = score;
  }
  return { starts, mentors, scores };
}

function startsOf(edges: PairsProblem['edges'], end: 0 | 1, numbers: Int32Array): Int32Array {
  const starts = new Int32Array(numbers.length + 1);
  for (const edge of edges) {
    const number = numbers[edge[end]] as number;
    starts[number + 1] = (starts[number + 1] as number) + 1;
  }
  for (let number = 0; number < numbers.length; number += 1)
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  return starts;
}

function take(next: Int32Array, number: number): number {
  const place = next[number] as number;
  next[number] = place + 1;
  return place;
}

function scoresIn({ starts, mentors, scores }: ScoreLists): Scores {
  return {
    read(mentee: number, row: Row) {
      row.start = starts[mentee] as number;
      row.end = starts[mentee + 1] as number;
      row.mentors = mentors;
      row.weights = scores;
    },
    of(mentee, mentor) {
      const start = starts[mentee] as number;
      const place = mentors.subarray(start, starts[mentee + 1]).indexOf(mentor);
      return place < 0 ? undefined : scores[start + place];
    },
  };
}
