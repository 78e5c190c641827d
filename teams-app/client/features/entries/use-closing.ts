// Says that an action is done or an opportunity taken up, and what is in the way when it can't be said.
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import type { EntryView } from '../../../../shared/api/space-api.js';
import { useChange } from '../../../../shared/ui/use-change.js';
import { useEntryActions } from '../../for-all/use-space.js';

export function useClosing(pair: PairResponse, entry: EntryView) {
  const actions = useEntryActions(pair.id);
  const { error, submit } = useChange((isClosed: boolean) => actions.close(entry, isClosed));
  return { error, close: submit };
}
