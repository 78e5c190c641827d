// Saves what was typed, and keeps it when somebody else changed the same thing meanwhile.
import { useState } from 'react';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { useSubmit } from '../../../../../shared/ui/use-submit.js';

export type Saving = {
  busy: boolean;
  error: unknown;
  isConflict: boolean;
  isSaved: boolean;
  save(): void;
  /** Saves again over what is there now. */
  keepMine(): void;
  /** Shows what is there now instead. */
  takeTheirs(): void;
  /** What was said of an earlier save no longer holds. */
  touch(): void;
};

export type SavingOf = {
  save(): Promise<void>;
  saveOver(): Promise<void>;
  reload(): Promise<void>;
};

export function useSaving({ save, saveOver, reload }: SavingOf): Saving {
  const [outcome, setOutcome] = useState<'saved' | 'failed'>();
  const tracked = (action: () => Promise<void>, after?: 'saved') => async () => {
    setOutcome('failed');
    await action();
    setOutcome(after);
  };
  const saving = useSubmit(tracked(save, 'saved'));
  const overwriting = useSubmit(tracked(saveOver, 'saved'));
  const dropping = useSubmit(tracked(reload));
  const error = outcome === 'failed' ? (overwriting.error ?? dropping.error ?? saving.error) : undefined;
  return {
    busy: saving.busy || overwriting.busy || dropping.busy,
    error,
    isConflict: error instanceof ApiError && error.code === 'agreement.changed-meanwhile',
    isSaved: outcome === 'saved',
    save: saving.submit,
    keepMine: overwriting.submit,
    takeTheirs: dropping.submit,
    touch: () => setOutcome(undefined),
  };
}
