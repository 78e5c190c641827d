// What a change by hand would do to the total, to how many are matched, and to the rules, before it is made.
import { numbersOfPair, type PairOfIds } from './find-people.js';
import { type Study, vary } from './study.js';
import { type Effect, effectOf, effectOfPin, obstacleTo, type WhyNot } from './why-not.js';

export type HandMadeChange = PairOfIds & { kind: 'pin' | 'unpin' | 'forbid' };

export type SwapEffect = { isPossible: true; effect: Effect } | { isPossible: false; obstacle: WhyNot };

/** @throws AppError `matching.unknown-pair` (404) */
export function swapEffect(study: Study, { kind, ...ids }: HandMadeChange): SwapEffect {
  const pair = numbersOfPair(study, ids);
  const pinsWithout = study.instance.pins.filter(
    ({ mentee, mentor }) => mentee !== pair.mentee || mentor !== pair.mentor,
  );
  switch (kind) {
    case 'pin': {
      const obstacle = obstacleTo(study, pair);
      return obstacle
        ? { isPossible: false, obstacle }
        : { isPossible: true, effect: effectOfPin(study, pair) };
    }
    case 'unpin':
      return { isPossible: true, effect: effectOf(study, vary(study, { pins: pinsWithout })) };
    case 'forbid': {
      const scores = [{ ...pair, score: undefined }];
      return { isPossible: true, effect: effectOf(study, vary(study, { pins: pinsWithout, scores })) };
    }
  }
}
