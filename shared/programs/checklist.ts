// What has to be there before a program's next phase.
import { t } from '../i18n/translate.js';
import { nextPhase, type Program, type ProgramFacts } from './program.js';
import type { Phase } from './program-words.js';

/** `hint` says what to do. */
type ChecklistItem = { code: string; isDone: boolean; label: string; hint: string };

/** Of the step to the next phase; empty when nothing is asked for, or nothing follows. */
export function checklist(of: Program, facts: ProgramFacts): ChecklistItem[] {
  const params = { ...facts, percent: of.trainedPercent };
  return Object.entries(demands(nextPhase(of), of, facts)).map(([code, isDone]) => ({
    code,
    isDone,
    label: t(`programs.checklist.${code}.label`, params),
    hint: t(`programs.checklist.${code}.hint`, params),
  }));
}

function demands(to: Phase | undefined, of: Program, facts: ProgramFacts): Record<string, boolean> {
  switch (to) {
    case 'enroll':
      return {
        title: of.title.trim() !== '',
        objectives: of.objectives.length > 0,
        contact: of.contact.trim() !== '',
        managers: of.managerIds.length > 0,
        weights: Object.values(of.weights).some((weight) => weight > 0),
        languages: of.languages.length > 0,
      };
    case 'match':
      return { mentees: facts.mentees > 0, mentors: facts.mentors > 0 };
    case 'run':
      return {
        pairs: facts.pairs > 0,
        ...(of.trainedPercent > 0 ? { training: areTrained(of, facts) } : {}),
      };
    case 'design':
    case 'close':
    case undefined:
      return {};
    default:
      return to satisfies never;
  }
}

function areTrained({ trainedPercent }: Program, { paired, trained }: ProgramFacts): boolean {
  return paired > 0 && trained * 100 >= trainedPercent * paired;
}
