// What is wrong with what was decided by hand: fixed pairs have to be possible, and places can't be given to nobody.
import { t } from '../../../i18n/translate.js';
import type { Issue } from '../../../platform/errors.js';
import { duplicateIssues } from '../input-issues.js';
import { isGoodEnough } from '../instance.js';
import { givesPlace } from './decisions.js';
import { type PeopleInstance, rulesAgainst } from './people-instance.js';
import type { Decisions, NamedPair } from './people-problem.js';

export function decisionIssues(instance: PeopleInstance, decisions: Decisions): Issue[] {
  return [...pinIssues(instance, decisions), ...exceptionIssues(decisions)];
}

/** A pin has to keep all rules, reach the threshold, and leave everybody with one mentor and within capacity. */
function pinIssues(instance: PeopleInstance, { pins }: Decisions): Issue[] {
  const taken = new Map<string, number>();
  const known = new Set(pins.map(keyOf));
  const issues = pins.flatMap((pin, place) => {
    const path = `pins[${place}]`;
    const words = wordsAgainst(instance, pin);
    if (words) return [{ path, message: words }];
    if (pin.mentee < pin.mentor && known.has(keyOf({ mentee: pin.mentor, mentor: pin.mentee })))
      return [{ path, message: t('matching.input.pinBothWays', pin) }];
    taken.set(pin.mentor, (taken.get(pin.mentor) ?? 0) + 1);
    const capacity = capacityOf(instance, pin.mentor);
    return (taken.get(pin.mentor) ?? 0) > capacity
      ? [{ path, message: t('matching.input.pinOverCapacity', { ...pin, count: capacity }) }]
      : [];
  });
  const menteesTwice = duplicateIssues(
    pins.map(({ mentee }) => mentee),
    (place) => `pins[${place}]`,
  );
  return [...issues, ...menteesTwice];
}

function capacityOf({ roster, capacities }: PeopleInstance, mentor: string): number {
  return capacities[roster.mentorNumber(mentor) ?? -1] ?? 0;
}

function wordsAgainst(instance: PeopleInstance, pin: NamedPair): string | undefined {
  const { roster, rules, scores, threshold } = instance;
  const mentee = roster.menteeNumber(pin.mentee);
  const mentor = roster.mentorNumber(pin.mentor);
  if (mentee === undefined || mentor === undefined) return t('matching.input.pinRoles', pin);
  const against = rulesAgainst(rules, mentee, mentor).map((code) => t(`matching.rules.${code}`));
  if (against.length > 0) return t('matching.input.pinAgainstRules', { ...pin, rules: against.join(' ') });
  const score = scores.of(mentee, mentor) ?? 0;
  if (isGoodEnough(instance, { mentee, mentor }, score)) return undefined;
  return t('matching.input.pinBelowThreshold', { ...pin, score, threshold });
}

function exceptionIssues({ pins, exceptions }: Decisions): Issue[] {
  const fixed = new Set(pins.map(keyOf));
  return exceptions.flatMap((exception, place) =>
    givesPlace(exception) && !fixed.has(keyOf(exception))
      ? [
          {
            path: `exceptions[${place}]`,
            message: t('matching.input.placeForNobody', {
              mentee: exception.mentee,
              mentor: exception.mentor,
            }),
          },
        ]
      : [],
  );
}

function keyOf({ mentee, mentor }: NamedPair): string {
  return `${mentee} ${mentor}`;
}
