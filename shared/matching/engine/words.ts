// Says in words why somebody has no partner, or two people are not a pair: differently to managers and to participants.
import { t } from '../../i18n/translate.js';
import type { Reason } from './outcome.js';
import { type Bendable, PRIVATE_RULES, type RuleCode } from './people/rule-codes.js';
import type { Relaxation } from './relaxations.js';
import type { WhyNot } from './why-not.js';

/** Managers hear everything. Participants never hear what somebody else has kept private. */
export type Audience = 'manager' | 'participant';

/**
 * What only one side or the program knows. To participants these all read the same, so that none can be told
 * from the others; an exclusion must not be guessed.
 */
const PRIVATE: ReadonlySet<RuleCode | Bendable> = new Set([
  'exclusion',
  'forbidden',
  'eligibility',
  'capacity',
]);

export function reasonWords(reasons: readonly Reason[], audience: Audience): string[] {
  return distinct(
    reasons.map((reason) => {
      if (reason.code !== 'rule') return t(`matching.reasons.${reason.code}`);
      const { rule, count } = reason;
      if (audience === 'manager' && PRIVATE_RULES.has(rule)) return t('matching.reasons.private');
      return audience === 'manager'
        ? t('matching.reasons.rule', { rule: t(`matching.rules.${rule}`), count })
        : ruleWords(rule, audience);
    }),
  );
}

export function ruleWords(rule: RuleCode, audience: Audience): string {
  return audience === 'participant' && PRIVATE.has(rule)
    ? t('matching.whyNot.participant.rule')
    : t(`matching.rules.${rule}`);
}

export function whyNotWords(answer: WhyNot, audience: Audience): string[] {
  switch (answer.kind) {
    case 'rules':
      return rulesInWords(answer.rules, audience);
    case 'below-threshold':
      return audience === 'participant'
        ? [t('matching.whyNot.participant.below-threshold')]
        : [t('matching.whyNot.below-threshold', { score: answer.score, threshold: answer.threshold })];
    case 'places-pinned':
      return [
        t(audience === 'participant' ? 'matching.whyNot.participant.taken' : 'matching.whyNot.places-pinned'),
      ];
    case 'pinned-both-ways':
      return [
        t(
          audience === 'participant'
            ? 'matching.whyNot.participant.taken'
            : 'matching.whyNot.pinned-both-ways',
        ),
      ];
    case 'costs':
      return audience === 'participant' ? [t('matching.whyNot.participant.others')] : costWords(answer);
    case 'they-are-a-pair':
      return [t('matching.whyNot.they-are-a-pair', { score: answer.score })];
    case 'impossible':
      return [t('matching.whyNot.impossible')];
  }
}

/** What has to bend, and for whom; a participant hears nothing when something private would have to. */
export function relaxationWords({ relaxed }: Relaxation, audience: Audience): string[] {
  if (audience === 'participant' && relaxed.some((one) => PRIVATE.has(one))) return [];
  return bentWords(relaxed);
}

export function bentWords(bent: readonly Bendable[]): string[] {
  return bent.map((one) => t(`matching.relaxations.${one}`));
}

/** When other rules forbid the pair too, a private one isn't hinted at. */
function rulesInWords(rules: readonly RuleCode[], audience: Audience): string[] {
  const open = rules.filter((rule) => audience === 'manager' || !PRIVATE.has(rule));
  return distinct((open.length > 0 ? open : rules).map((rule) => ruleWords(rule, audience)));
}

function costWords({ effect }: Extract<WhyNot, { kind: 'costs' }>): string[] {
  if (effect.matched < 0) return [t('matching.whyNot.matched', { count: -effect.matched })];
  if (effect.priority < 0) return [t('matching.whyNot.priority', { count: -effect.priority })];
  if (effect.kept < 0) return [t('matching.whyNot.kept', { count: -effect.kept })];
  if (effect.total > -1e-6) return [t('matching.whyNot.equal')];
  return [t('matching.whyNot.total', { loss: Math.max(0.001, Math.round(-effect.total * 1000) / 1000) })];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
