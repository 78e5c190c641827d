// What a program's objectives suggest: weights, an agenda pack, measures; a manager may change each of them.
import type { AgendaPackId, Measure, Objective, Weights } from './program-words.js';

/** Each row sums to 100, so that no objective counts more than another. */
const WEIGHTS: Readonly<Record<Objective, Weights>> = {
  'skill-development': weights([45, 20, 5, 10, 10, 5, 5]),
  'career-advancement': weights([15, 40, 5, 20, 10, 5, 5]),
  networking: weights([5, 15, 40, 5, 15, 15, 5]),
  onboarding: weights([15, 15, 15, 10, 30, 5, 10]),
  inclusion: weights([10, 20, 20, 5, 15, 20, 10]),
  leadership: weights([20, 25, 5, 30, 10, 5, 5]),
};

const SUGGESTIONS: readonly {
  objective: Objective;
  agendaPack: AgendaPackId;
  measures: readonly Measure[];
}[] = [
  { objective: 'skill-development', agendaPack: 'skills', measures: ['skill-growth', 'goal-progress'] },
  { objective: 'career-advancement', agendaPack: 'career', measures: ['goal-progress', 'career-moves'] },
  { objective: 'leadership', agendaPack: 'leading', measures: ['skill-growth', 'career-moves'] },
  { objective: 'inclusion', agendaPack: 'belonging', measures: ['belonging', 'retention'] },
  { objective: 'onboarding', agendaPack: 'arrival', measures: ['retention', 'network-growth'] },
  { objective: 'networking', agendaPack: 'network', measures: ['network-growth'] },
];
/** In the order in which they are listed. */
export const MEASURES: readonly Measure[] = [
  'skill-growth',
  'goal-progress',
  'sessions-kept',
  'satisfaction',
  'retention',
  'career-moves',
  'network-growth',
  'belonging',
];
/** Worth knowing of every program. */
const ALWAYS: readonly Measure[] = ['sessions-kept', 'satisfaction'];

/** Of several objectives, the one that asks most of the meetings decides: the order above. */
export function defaultAgendaPack(objectives: readonly Objective[]): AgendaPackId {
  return suggestionsFor(objectives)[0]?.agendaPack ?? 'skills';
}

/** Everything that one of the objectives suggests, each once. */
export function defaultMeasures(objectives: readonly Objective[]): Measure[] {
  const suggested = [...ALWAYS, ...suggestionsFor(objectives).flatMap(({ measures }) => measures)];
  return MEASURES.filter((one) => suggested.includes(one));
}

function suggestionsFor(objectives: readonly Objective[]) {
  return SUGGESTIONS.filter(({ objective }) => objectives.includes(objective));
}

/** The mean over the objectives, in whole numbers. */
export function defaultWeights(objectives: readonly Objective[]): Weights {
  const chosen = [...new Set(objectives)].map((objective) => WEIGHTS[objective]);
  const mean = (criterion: keyof Weights) =>
    Math.round(chosen.reduce((sum, row) => sum + row[criterion], 0) / Math.max(chosen.length, 1));
  return {
    skills: mean('skills'),
    goals: mean('goals'),
    interests: mean('interests'),
    seniority: mean('seniority'),
    overlap: mean('overlap'),
    wishes: mean('wishes'),
    style: mean('style'),
  };
}

type Row = [
  skills: number,
  goals: number,
  interests: number,
  seniority: number,
  overlap: number,
  wishes: number,
  style: number,
];

function weights([skills, goals, interests, seniority, overlap, wishes, style]: Row): Weights {
  return { skills, goals, interests, seniority, overlap, wishes, style };
}
