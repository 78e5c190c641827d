// Checks a bare problem to its last edge, and says where it is wrong.
import { t } from '../../../i18n/translate.js';
import type { Issue } from '../../../platform/errors.js';
import { duplicateIssues, failOn, issuesOf } from '../input-issues.js';
import { type PairsProblem, pairsProblem } from './pairs-problem.js';

/** @throws AppError `matching.invalid-input` (400) with the places of the faults */
export function readPairsProblem(input: unknown): PairsProblem {
  const { data: problem, error } = pairsProblem.safeParse(input);
  if (!problem) {
    failOn(issuesOf(error));
    throw error;
  }
  failOn([
    ...duplicateIssues(problem.mentees, (place) => `mentees[${place}]`),
    ...duplicateIssues(
      problem.mentors.map(({ id }) => id),
      (place) => `mentors[${place}].id`,
    ),
    ...edgeIssues(problem),
    ...pairIssues('pins', problem),
    ...pairIssues('previous', problem),
    ...priorityIssues(problem),
  ]);
  failOn(pinIssues(problem));
  return problem;
}

function edgeIssues({ edges, mentees, mentors }: PairsProblem): Issue[] {
  const issues: Issue[] = [];
  const seen = mentees.map(() => new Set<number>());
  for (let place = 0; place < edges.length; place += 1) {
    const message = edgeFault(edges[place], mentees.length, mentors.length);
    if (message) {
      issues.push({ path: `edges[${place}]`, message });
      continue;
    }
    const [mentee, mentor] = edges[place] as PairsProblem['edges'][number];
    if (seen[mentee]?.has(mentor))
      issues.push({
        path: `edges[${place}]`,
        message: t('matching.input.edgeTwice', {
          mentee: mentees[mentee] ?? '',
          mentor: mentors[mentor]?.id ?? '',
        }),
      });
    seen[mentee]?.add(mentor);
  }
  return issues;
}

function edgeFault(edge: unknown, menteeCount: number, mentorCount: number): string | undefined {
  if (!Array.isArray(edge) || edge.length !== 3) return t('matching.input.notAnEdge');
  const [mentee, mentor, score] = edge as [unknown, unknown, unknown];
  if (!isPlace(mentee, menteeCount))
    return t('matching.input.noSuchMentee', { place: JSON.stringify(mentee) ?? '', count: menteeCount });
  if (!isPlace(mentor, mentorCount))
    return t('matching.input.noSuchMentor', { place: JSON.stringify(mentor) ?? '', count: mentorCount });
  return isScore(score) ? undefined : t('matching.input.notAScore', { score: String(score) });
}

/** Larger numbers would leave no digits for the differences between them. */
const LARGEST_SCORE = 1e12;

function isScore(value: unknown): boolean {
  return Number.isFinite(value) && Math.abs(value as number) <= LARGEST_SCORE;
}

function isPlace(value: unknown, count: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < count;
}

function pairIssues(list: 'pins' | 'previous', problem: PairsProblem): Issue[] {
  const places = problem[list].flatMap(([mentee, mentor], place) => {
    const path = `${list}[${place}]`;
    if (mentee >= problem.mentees.length)
      return [
        { path, message: t('matching.input.noSuchMentee', { place: mentee, count: problem.mentees.length }) },
      ];
    if (mentor >= problem.mentors.length)
      return [
        { path, message: t('matching.input.noSuchMentor', { place: mentor, count: problem.mentors.length }) },
      ];
    return [];
  });
  const keys = problem[list].map((one) => one.join(' '));
  return [...places, ...duplicateIssues(keys, (place) => `${list}[${place}]`)];
}

function priorityIssues({ priority, mentees }: PairsProblem): Issue[] {
  const unknown = priority.flatMap((mentee, place) =>
    mentee < mentees.length
      ? []
      : [
          {
            path: `priority[${place}]`,
            message: t('matching.input.noSuchMentee', { place: mentee, count: mentees.length }),
          },
        ],
  );
  return [...unknown, ...duplicateIssues(priority.map(String), (place) => `priority[${place}]`)];
}

/** A pin has to be possible, reach the threshold, and leave everybody with one mentor and within capacity. */
function pinIssues(problem: PairsProblem): Issue[] {
  const { pins, mentees, mentors, threshold } = problem;
  if (pins.length === 0) return [];
  const scores = scoresOfPins(problem);
  const taken = new Map<number, number>();
  const impossible = pins.flatMap((pin, place) => {
    const [mentee, mentor] = pin;
    const { id = '', capacity = 0 } = mentors[mentor] ?? {};
    const load = (taken.get(mentor) ?? 0) + 1;
    taken.set(mentor, load);
    const pair = { mentee: mentees[mentee] ?? '', mentor: id, capacity, load };
    const message = wordsAgainst(pair, { score: scores.get(pin.join(' ')), threshold });
    return message ? [{ path: `pins[${place}]`, message }] : [];
  });
  const menteesTwice = duplicateIssues(
    pins.map(([mentee]) => mentees[mentee] ?? ''),
    (place) => `pins[${place}]`,
  );
  return [...impossible, ...menteesTwice];
}

function wordsAgainst(
  { mentee, mentor, capacity, load }: { mentee: string; mentor: string; capacity: number; load: number },
  { score, threshold }: { score: number | undefined; threshold: number },
): string | undefined {
  const names = { mentee, mentor };
  if (score === undefined) return t('matching.input.pinForbidden', names);
  if (score < threshold) return t('matching.input.pinBelowThreshold', { ...names, score, threshold });
  return load > capacity ? t('matching.input.pinOverCapacity', { ...names, capacity }) : undefined;
}

/** By the two numbers of the pair; those that may not be made have none. */
function scoresOfPins({ pins, edges }: PairsProblem): Map<string, number> {
  const pinned = new Set(pins.map((pin) => pin.join(' ')));
  const scores = new Map<string, number>();
  for (const [mentee, mentor, score] of edges) {
    const key = `${mentee} ${mentor}`;
    if (pinned.has(key)) scores.set(key, score);
  }
  return scores;
}
