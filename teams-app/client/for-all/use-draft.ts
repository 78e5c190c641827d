// What is being typed and not yet saved: it remembers what it was begun from, and nothing of it is lost when somebody else saves first.
import { useState } from 'react';
import { ApiError } from '../../../shared/ui/api-client.js';
import { useChange } from '../../../shared/ui/use-change.js';

/** A value with the version that it is kept under. */
export type Versioned<Value, Version> = { value: Value; version: Version };

export type DraftOf<Value, Version, How> = {
  /** What is there as far as the page knows. */
  there: Versioned<Value, Version>;
  /** Reads and shows what is there now. */
  load(): Promise<Versioned<Value, Version>>;
  /** Saves over that version and no other. */
  save(draft: Versioned<Value, Version>, how: How | undefined): Promise<void>;
};

export type Draft<Value, How = void> = {
  value: Value;
  /** Other than what is there. */
  isDirty: boolean;
  busy: boolean;
  error: unknown;
  /** Somebody else saved since typing began; mine is still there. */
  isConflict: boolean;
  isSaved: boolean;
  /** Goes up when the fields show something that was not typed here. */
  round: number;
  change(value: Value): void;
  /** @param how in which of several ways, such as to be shown to others */
  save(how?: How): void;
  /** Saves mine over what is there now. */
  keepMine(): void;
  /** Shows what is there now instead of mine. */
  takeTheirs(): void;
  /** Forgets what was typed. */
  undo(): void;
};

type Step<How> = { kind: 'save' | 'keep'; how: How | undefined } | { kind: 'take' };
type State<Value, Version, How> = {
  typed?: Versioned<Value, Version>;
  how?: How | undefined;
  isSaved: boolean;
  /** Whether what went wrong last says anything about what is on the page. */
  isSettled: boolean;
  round: number;
};

export function useDraft<Value, Version, How = void>({
  there,
  load,
  save,
}: DraftOf<Value, Version, How>): Draft<Value, How> {
  const [state, setState] = useState<State<Value, Version, How>>({
    isSaved: false,
    isSettled: true,
    round: 0,
  });
  const { typed, how } = state;
  const { value, version } = typed ?? there;
  const settle = (isSaved: boolean) =>
    setState(({ round }) => ({ isSaved, isSettled: true, round: round + 1 }));

  const { busy, error, submit } = useChange<Step<How>>(async (step) => {
    if (step.kind === 'take') await load();
    else await save({ value, version: step.kind === 'keep' ? (await load()).version : version }, step.how);
    settle(step.kind !== 'take');
  });

  function send(kind: 'save' | 'keep', how: How | undefined) {
    setState((before) => ({ ...before, how, isSaved: false, isSettled: false }));
    submit({ kind, how });
  }

  return {
    value,
    isDirty: typed !== undefined && JSON.stringify(typed.value) !== JSON.stringify(there.value),
    busy,
    error: state.isSettled ? undefined : error,
    isConflict: !state.isSettled && isChangedMeanwhile(error),
    isSaved: state.isSaved,
    round: state.round,
    change: (next) => setState((before) => ({ ...before, isSaved: false, typed: { value: next, version } })),
    save: (which) => send('save', which),
    keepMine: () => send('keep', how),
    takeTheirs: () => submit({ kind: 'take' }),
    undo: () => settle(false),
  };
}

/** Each domain says so in a code of its own that ends alike. */
function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409 && error.code.endsWith('.changed-meanwhile');
}
