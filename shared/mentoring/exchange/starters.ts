// Questions to begin a conversation with: by stage, by who asks them, and by goal; and which three are for today.
import type { QuestionStage } from '../../api/personal-api.js';
import type { Objective } from '../../api/program-api.js';
import type { Role, Starter } from './starter.js';
import { QUESTIONS } from './starters-bank.js';

const ENDING_DAYS = 35;
const BUILDING_DAYS = 56;

/** Where a relationship stands. A difficult moment is nothing that a clock can tell: people choose that stage. */
export function stageAt(of: {
  days: number;
  lengthDays: number;
  hasMet: boolean;
  isOver: boolean;
}): QuestionStage {
  if (of.isOver || of.days > of.lengthDays - ENDING_DAYS) return of.hasMet || of.isOver ? 'ending' : 'first';
  if (!of.hasMet) return 'first';
  return of.days <= BUILDING_DAYS ? 'building' : 'middle';
}

/**
 * One to open with and two for the stage, for whoever has this role; always the same for one occasion.
 * @param occasion such as the id of the next session
 * @param goals of the program: questions of other goals are left out
 */
export function threeFor({
  occasion,
  stage,
  role,
  goals,
}: {
  occasion: string;
  stage: QuestionStage;
  role: Role;
  goals: readonly Objective[];
}): Starter[] {
  const suits = ({ asks, goal }: Starter) =>
    (asks === 'both' || asks === role) && (goal === undefined || goals.includes(goal));
  const drawn = (from: Starter['stage']) =>
    QUESTIONS.filter((one) => one.stage === from && suits(one)).sort(
      (one, other) => place(occasion, one.id) - place(occasion, other.id),
    );
  return [...drawn('opener').slice(0, 1), ...drawn(stage).slice(0, 2)];
}

/** A number that follows from both and looks like chance (FNV-1a). */
function place(occasion: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${occasion}:${id}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
