// What a manager has typed into the settings and not yet saved, and what becomes of it.
import { useState } from 'react';
import type { ProgramDraft, ProgramResponse } from '../../../../../shared/api/program-api.js';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { useSubmit } from '../../../../../shared/ui/use-submit.js';
import { useProgramActions } from '../for-others/use-program.js';
import { draftProblems, type FieldProblem } from '../parts/program-draft.js';

type Program = ProgramResponse['program'];

/** version is the one that was on the page when typing began: a newer one must not be overwritten unseen. */
type Typed = { draft: ProgramDraft; version: number };

export type Settings = {
  draft: ProgramDraft;
  isDirty: boolean;
  /** Goes up when the fields show something that was not typed here. */
  round: number;
  problems: FieldProblem[];
  busy: boolean;
  error: unknown;
  isConflict: boolean;
  isSaved: boolean;
  /** Others than those that are saved. */
  hasNewObjectives: boolean;
  change(part: Partial<ProgramDraft>): void;
  /** Sends it, or returns the fields that need a look first. */
  save(): FieldProblem[];
  keepMine(): void;
  discard(): void;
};

export function useSettings(program: Program): Settings {
  const [typed, setTyped] = useState<Typed>();
  const [checked, setChecked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [isSettled, setSettled] = useState(true);
  const [round, setRound] = useState(0);
  const actions = useProgramActions(program.id);
  const draft = typed?.draft ?? program.draft;
  const isDirty = typed !== undefined && JSON.stringify(draft) !== JSON.stringify(program.draft);

  async function send({ draft: mine, version }: Typed) {
    await actions.save({ draft: mine, version });
    reset();
    setSaved(true);
  }

  const saving = useSubmit(async () => {
    if (typed) await send(typed);
  });
  const overwriting = useSubmit(async () => {
    if (typed) await send({ draft: typed.draft, version: (await actions.load()).version });
  });
  const dropping = useSubmit(async () => {
    await actions.load();
    reset();
  });

  function reset() {
    setTyped(undefined);
    setChecked(false);
    setSettled(true);
    setRound((before) => before + 1);
  }

  function change(part: Partial<ProgramDraft>) {
    setSaved(false);
    setTyped({ draft: { ...draft, ...part }, version: typed?.version ?? program.version });
  }

  function save() {
    setChecked(true);
    setSettled(false);
    const found = draftProblems(draft);
    if (found.length === 0) saving.submit();
    return found;
  }

  // What went wrong with an earlier draft says nothing about a new one.
  const error = isSettled ? undefined : saving.error;
  return {
    draft,
    isDirty,
    round,
    problems: checked ? draftProblems(draft) : [],
    busy: saving.busy || overwriting.busy || dropping.busy,
    error: overwriting.error ?? dropping.error ?? error,
    isConflict: error instanceof ApiError && error.code === 'program.changed-meanwhile',
    isSaved,
    hasNewObjectives: draft.objectives.join() !== program.draft.objectives.join(),
    change,
    save,
    keepMine: overwriting.submit,
    discard: dropping.submit,
  };
}
