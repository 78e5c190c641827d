// Says that an action is done or an opportunity taken up, and what is in the way when it can't be said.
import { useState } from 'react';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import type { EntryView } from '../../../../shared/api/space-api.js';
import { Failure } from '../../../../shared/ui/states.js';
import { useEntryActions } from '../../common/use-space.js';

export function useClosing(pair: PairResponse, entry: EntryView) {
  const actions = useEntryActions(pair.id);
  const [error, setError] = useState<unknown>();

  function close(isClosed: boolean) {
    setError(undefined);
    actions.close(entry, isClosed).catch(setError);
  }

  return { error, close };
}

export function CloseProblem({ error }: { error: unknown }) {
  return error === undefined ? null : <Failure error={error} />;
}
