// My wishes for an agreement as they are typed, and saving them.
import type { AgreementResponse, Proposal } from '../../../../../shared/api/agreement-api.js';
import { type Draft, useDraft } from '../../../for-all/use-draft.js';
import type { AgreementDoing } from './use-agreement.js';

export type Wishes = {
  /** Saved as handed in, or for myself alone. */
  draft: Draft<Proposal, boolean>;
  isHandedIn: boolean;
};

export function useWishes(agreement: AgreementResponse, doing: AgreementDoing): Wishes {
  const there = wishesIn(agreement);
  const draft = useDraft({
    there,
    load: async () => wishesIn(await doing.load()),
    save: ({ value, version }, handIn?: boolean) =>
      doing.draft({ ...version, proposal: value, isHandedIn: handIn || there.isHandedIn }),
  });
  return { draft, isHandedIn: there.isHandedIn };
}

function wishesIn({ open, next }: AgreementResponse) {
  const { proposal, saved, isHandedIn } = open?.mine ?? {
    proposal: next.proposal,
    saved: 0,
    isHandedIn: false,
  };
  return { value: proposal, version: { number: open?.number ?? next.number, saved }, isHandedIn };
}
