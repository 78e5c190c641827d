// Everything that can be asked about a solved problem, as data that can be sent to another thread.
import { blockingPairs } from './blocking-pairs.js';
import type { PairOfIds } from './find-people.js';
import type { Outcome } from './outcome.js';
import { outcomeOf } from './outcome-of.js';
import { type Relaxation, relaxations } from './relaxations.js';
import { type Spread, spread } from './spread.js';
import type { Study } from './study.js';
import { type HandMadeChange, type SwapEffect, swapEffect } from './swap-effect.js';
import { type WhyNot, whyNot } from './why-not.js';

export type Question =
  | { kind: 'outcome' }
  | { kind: 'why-not'; pair: PairOfIds }
  | { kind: 'swap-effect'; change: HandMadeChange }
  | { kind: 'relaxations'; person: string; side: 'mentee' | 'mentor' }
  | { kind: 'blocking-pairs' }
  | { kind: 'spread' };

export type Answers = {
  outcome: Outcome;
  'why-not': WhyNot;
  'swap-effect': SwapEffect;
  relaxations: Relaxation[];
  'blocking-pairs': PairOfIds[];
  spread: Spread;
};

export function answer(study: Study, question: Question): Answers[keyof Answers] {
  switch (question.kind) {
    case 'outcome':
      return outcomeOf(study);
    case 'why-not':
      return whyNot(study, question.pair);
    case 'swap-effect':
      return swapEffect(study, question.change);
    case 'relaxations':
      return relaxations(study, question.person, question.side);
    case 'blocking-pairs':
      return blockingPairs(study);
    case 'spread':
      return spread(study);
  }
}
