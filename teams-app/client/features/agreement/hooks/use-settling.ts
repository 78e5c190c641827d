// What is changed while the members settle their agreement, field by field, and saving it.
import type {
  AgreedHours,
  AgreementResponse,
  OpenVersion,
  SettledTerms,
  SettleRequest,
} from '../../../../../shared/api/agreement-api.js';
import { type Draft, useDraft } from '../../../for-all/use-draft.js';
import type { AgreementDoing } from './use-agreement.js';

type Changes = Pick<SettleRequest, 'frame' | 'texts' | 'hours'>;

export type Settling = {
  /** As it would be if it were saved now. */
  frame: SettledTerms['frame'];
  texts: SettledTerms['texts'];
  myHours: AgreedHours;
  draft: Draft<Changes>;
  change(part: Partial<Changes>): void;
};

const NO_CHANGES: Changes = { frame: {}, texts: {} };

export function useSettling(
  agreement: AgreementResponse,
  open: OpenVersion,
  doing: AgreementDoing,
): Settling {
  const settled = open.settled ?? { frame: {}, hours: [], texts: {} };
  const hours = settled.hours.find(({ personId }) => personId === agreement.me);
  const draft = useDraft({
    there: changesOf(open),
    load: async () => changesOf((await doing.load()).open ?? open),
    save: ({ value, version }) => doing.settle({ ...version, ...value }),
  });
  const changes = draft.value;

  return {
    frame: { ...settled.frame, ...changes.frame },
    texts: { ...settled.texts, ...changes.texts },
    myHours: changes.hours ?? hoursOnly(hours ?? agreement.next.proposal.hours),
    draft,
    change: ({ frame = {}, texts = {}, hours: mine }) => {
      const merged = { frame: { ...changes.frame, ...frame }, texts: { ...changes.texts, ...texts } };
      const kept = mine ?? changes.hours;
      draft.change({ ...merged, ...(kept ? { hours: kept } : {}) });
    },
  };
}

/** What is settled has no changes yet; its revision is what they are begun from. */
function changesOf({ number, revision }: OpenVersion) {
  return { value: NO_CHANGES, version: { number, revision } };
}

function hoursOnly({ weekdays, start, end }: AgreedHours): AgreedHours {
  return { weekdays, start, end };
}
