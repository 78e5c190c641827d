// What I have typed for the end and not yet saved.
import type { ClosingWords, FarewellResponse } from '../../../../../shared/api/farewell-api.js';
import { type Draft, useDraft } from '../../../for-all/use-draft.js';
import { useFarewellActions } from './use-farewell.js';

/** Saved with whether I have finished; as before when that is left out. */
export type WordsDraft = Draft<ClosingWords, boolean>;

export function useWords(pairId: string, farewell: FarewellResponse): WordsDraft {
  const { keepWords, load } = useFarewellActions(pairId);
  return useDraft({
    there: wordsIn(farewell),
    load: async () => wordsIn(await load()),
    save: async ({ value, version }, isDone: boolean = value.isDone) => {
      await keepWords({ version, words: { ...value, isDone } });
    },
  });
}

function wordsIn({ mine: { words, version } }: FarewellResponse) {
  return { value: words, version };
}
