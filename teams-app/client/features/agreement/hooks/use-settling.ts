// What is changed while the members settle their agreement, field by field, and saving it.
import { useState } from 'react';
import type {
  AgreedHours,
  AgreementResponse,
  OpenVersion,
  SettledTerms,
  SettleRequest,
} from '../../../../../shared/api/agreement-api.js';
import type { AgreementDoing } from './use-agreement.js';
import { type Saving, useSaving } from './use-saving.js';

type Changes = Pick<SettleRequest, 'frame' | 'texts' | 'hours'>;

export type Settling = {
  /** As it would be if it were saved now. */
  frame: SettledTerms['frame'];
  texts: SettledTerms['texts'];
  myHours: AgreedHours;
  isDirty: boolean;
  saving: Saving;
  change(part: Partial<Changes>): void;
  undo(): void;
};

/** seen is what was on the page when the first change was made. */
type Typed = { changes: Changes; seen: Pick<OpenVersion, 'number' | 'revision'> };

export function useSettling(
  agreement: AgreementResponse,
  open: OpenVersion,
  doing: AgreementDoing,
): Settling {
  const [typed, setTyped] = useState<Typed>();
  const settled = open.settled ?? { frame: {}, hours: [], texts: {} };
  const changes = typed?.changes ?? { frame: {}, texts: {} };
  const seen = typed?.seen ?? { number: open.number, revision: open.revision };
  const hours = settled.hours.find(({ personId }) => personId === agreement.me);

  async function send({ number, revision }: Typed['seen']) {
    await doing.settle({ number, revision, ...changes });
    setTyped(undefined);
  }
  const saving = useSaving({
    save: () => send(seen),
    saveOver: async () => send((await doing.load()).open ?? seen),
    reload: async () => {
      await doing.load();
      setTyped(undefined);
    },
  });

  return {
    frame: { ...settled.frame, ...changes.frame },
    texts: { ...settled.texts, ...changes.texts },
    myHours: changes.hours ?? hoursOnly(hours ?? agreement.next.proposal.hours),
    isDirty: typed !== undefined,
    saving,
    change: ({ frame = {}, texts = {}, hours: mine }) => {
      saving.touch();
      const merged = { frame: { ...changes.frame, ...frame }, texts: { ...changes.texts, ...texts } };
      const kept = mine ?? changes.hours;
      setTyped({ changes: { ...merged, ...(kept ? { hours: kept } : {}) }, seen });
    },
    undo: () => {
      saving.touch();
      setTyped(undefined);
    },
  };
}

function hoursOnly({ weekdays, start, end }: AgreedHours): AgreedHours {
  return { weekdays, start, end };
}
