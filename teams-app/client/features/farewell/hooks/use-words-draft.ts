// What I have typed for the end and not yet saved; nothing of it is lost when it was changed elsewhere meanwhile.
import { useRef, useState } from 'react';
import type { ClosingWords, FarewellResponse } from '../../../../../shared/api/farewell-api.js';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { useSubmit } from '../../../../../shared/ui/use-submit.js';
import { useFarewellActions } from './use-farewell.js';

/** version is the one that was on the page when typing began. */
type Typed = { words: ClosingWords; version: number };

export type WordsDraft = {
  words: ClosingWords;
  isDirty: boolean;
  busy: boolean;
  error: unknown;
  isConflict: boolean;
  isSaved: boolean;
  change(part: Partial<ClosingWords>): void;
  /** @param isDone whether I have finished; as before when absent */
  save(isDone?: boolean): void;
  /** Over what was saved elsewhere. */
  keepMine(): void;
  takeTheirs(): void;
};

export function useWordsDraft(pairId: string, { mine }: FarewellResponse): WordsDraft {
  const [typed, setTyped] = useState<Typed>();
  const [isSaved, setSaved] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const isDone = useRef<boolean>(undefined);
  const { keepWords, load } = useFarewellActions(pairId);
  const words = typed?.words ?? mine.words;

  async function send(version: number) {
    await keepWords({ version, words: { ...words, isDone: isDone.current ?? words.isDone } });
    setTyped(undefined);
    setSaved(true);
  }

  const saving = useSubmit(() => send(typed?.version ?? mine.version));
  const keeping = useSubmit(async () => send((await load()).mine.version));
  const taking = useSubmit(async () => {
    await load();
    setTyped(undefined);
    setTaken(true);
  });
  const error = isTaken ? undefined : (keeping.error ?? saving.error);
  return {
    words,
    isDirty: typed !== undefined && JSON.stringify(typed.words) !== JSON.stringify(mine.words),
    busy: saving.busy || keeping.busy || taking.busy,
    error,
    isConflict: error instanceof ApiError && error.code === 'closing.changed-meanwhile',
    isSaved,
    change: (part) => {
      setSaved(false);
      setTyped({ words: { ...words, ...part }, version: typed?.version ?? mine.version });
    },
    save: (done) => {
      setTaken(false);
      isDone.current = done;
      saving.submit();
    },
    keepMine: keeping.submit,
    takeTheirs: taking.submit,
  };
}
