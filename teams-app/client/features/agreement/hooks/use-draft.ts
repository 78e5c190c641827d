// My wishes for an agreement as they are typed, and saving them.
import { useRef, useState } from 'react';
import type { AgreementResponse, Proposal } from '../../../../../shared/api/agreement-api.js';
import type { AgreementDoing } from './use-agreement.js';
import { useSaving } from './use-saving.js';

/** number and saved are what was on the page when typing began: what is newer must not be overwritten unseen. */
type Typed = { proposal: Proposal; number: number; saved: number };

export function useDraft(agreement: AgreementResponse, doing: AgreementDoing) {
  const [typed, setTyped] = useState<Typed>();
  const handIn = useRef(false);
  const there = draftIn(agreement);
  const current = typed ?? there;

  async function send({ proposal, number, saved }: Typed) {
    await doing.draft({ number, saved, proposal, isHandedIn: handIn.current || there.isHandedIn });
    setTyped(undefined);
  }
  const saving = useSaving({
    save: () => send(current),
    saveOver: async () => send({ ...draftIn(await doing.load()), proposal: current.proposal }),
    reload: async () => {
      await doing.load();
      setTyped(undefined);
    },
  });

  return {
    proposal: current.proposal,
    isHandedIn: there.isHandedIn,
    saving,
    change: (part: Partial<Proposal>) => {
      saving.touch();
      setTyped({ ...current, proposal: { ...current.proposal, ...part } });
    },
    send: (isHandedIn: boolean) => {
      handIn.current = isHandedIn;
      saving.save();
    },
  };
}

function draftIn({ open, next }: AgreementResponse): Typed & { isHandedIn: boolean } {
  const number = open?.number ?? next.number;
  return { ...(open?.mine ?? { proposal: next.proposal, saved: 0, isHandedIn: false }), number };
}
