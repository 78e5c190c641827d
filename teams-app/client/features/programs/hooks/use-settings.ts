// What a manager has typed into the settings and not yet saved, and what has to be mended first.
import { useState } from 'react';
import type { ProgramDraft, ProgramResponse } from '../../../../../shared/api/program-api.js';
import { type Draft, useDraft } from '../../../for-all/use-draft.js';
import { useProgramActions } from '../for-others/use-program.js';
import { draftProblems, type FieldProblem } from '../parts/program-draft.js';

type Program = ProgramResponse['program'];

export type Settings = {
  draft: Draft<ProgramDraft>;
  problems: FieldProblem[];
  /** Others than those that are saved. */
  hasNewObjectives: boolean;
  /** Sends it, or returns the fields that need a look first. */
  save(): FieldProblem[];
};

export function useSettings(program: Program): Settings {
  /** The round of the draft that was looked through; a new one is not yet. */
  const [checked, setChecked] = useState<number>();
  const actions = useProgramActions(program.id);
  const draft = useDraft({
    there: draftIn(program),
    load: async () => draftIn(await actions.load()),
    save: ({ value, version }) => actions.save({ draft: value, version }),
  });

  function save() {
    setChecked(draft.round);
    const found = draftProblems(draft.value);
    if (found.length === 0) draft.save();
    return found;
  }

  return {
    draft,
    problems: checked === draft.round ? draftProblems(draft.value) : [],
    hasNewObjectives: draft.value.objectives.join() !== program.draft.objectives.join(),
    save,
  };
}

function draftIn({ draft, version }: Program) {
  return { value: draft, version };
}
