// What is being written of a goal, step by step, and what stands in each step.
import type { GoalDraft } from '../../../../../shared/api/goal-api.js';
import type { Advice, AdviceField } from '../../../../../shared/mentoring/goals/goal-advice.js';

export const WIZARD_STEPS = ['specific', 'realistic', 'measure', 'date', 'show'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

const FIELDS: Readonly<Record<Exclude<WizardStep, 'show'>, readonly AdviceField[]>> = {
  specific: ['title', 'details'],
  realistic: ['realistic'],
  measure: ['measure', 'baseline'],
  date: ['dueOn', 'milestones'],
};

/** The advice that belongs into a step; all of it into the last one. */
export function adviceIn(step: WizardStep, advice: readonly Advice[]): readonly Advice[] {
  return step === 'show' ? advice : advice.filter(({ field }) => FIELDS[step].includes(field));
}

export function emptyDraft(today: string): GoalDraft {
  return {
    title: '',
    details: '',
    realistic: '',
    measure: '',
    unit: '',
    from: null,
    to: null,
    baseline: '',
    baselineOn: today,
    dueOn: null,
    milestones: [],
  };
}

/** Milestones without a title are not kept. */
export function tidy(draft: GoalDraft): GoalDraft {
  return { ...draft, milestones: draft.milestones.filter(({ title }) => title.trim() !== '') };
}

/** Null for what is no number. */
export function numberFrom(text: string): number | null {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
