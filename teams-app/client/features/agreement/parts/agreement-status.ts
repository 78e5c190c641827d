// Where an agreement stands, in one sentence that says what comes next.
import type { TFunction } from 'i18next';
import type { AgreementResponse } from '../../../../../shared/api/agreement-api.js';
import type { TermWords } from '../hooks/use-term-words.js';

/** Empty when nothing is being negotiated. */
export function statusOf(agreement: AgreementResponse, words: TermWords, t: TFunction): string {
  const { open, me, members } = agreement;
  if (!open) return '';
  const others = (done: readonly string[]) =>
    words.names(members.map(({ personId }) => personId).filter((id) => id !== me && !done.includes(id)));
  const signed = open.signatures.map(({ personId }) => personId);
  switch (open.stage) {
    case 'drafting': {
      if (open.handedIn.includes(me))
        return t('tabAgreement.status.waiting', { names: others(open.handedIn) });
      const waiting = words.names(open.handedIn);
      if (waiting) return t('tabAgreement.status.yours', { names: waiting });
      return open.mine ? t('tabAgreement.status.begun') : '';
    }
    case 'settling':
      return t('tabAgreement.status.settling', { count: open.openFields.length });
    case 'signing':
      return signed.includes(me)
        ? t('tabAgreement.status.signed', { names: others(signed) })
        : t('tabAgreement.status.toSign');
  }
}
