// What became of saving something of an agreement, in its words.
import { useTranslation } from 'react-i18next';
import { DraftOutcome, type DraftOutcomeProps } from '../../../for-all/draft-outcome.js';

export function AgreementOutcome({ draft }: Pick<DraftOutcomeProps, 'draft'>) {
  const { t } = useTranslation();
  const words = {
    title: t('tabAgreement.conflict.title'),
    text: t('tabAgreement.conflict.text'),
    keep: t('tabAgreement.conflict.keep'),
    take: t('tabAgreement.conflict.take'),
  };
  return <DraftOutcome draft={draft} words={words} />;
}
