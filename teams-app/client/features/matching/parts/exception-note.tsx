// Says of a pair which rules it bends, and who decided so when.
import { useTranslation } from 'react-i18next';
import type { PairRow } from '../../../../../shared/api/matching-api.js';

export type ExceptionNoteProps = { exception: NonNullable<PairRow['exception']> };

export function ExceptionNote({ exception: { rules, byName, at } }: ExceptionNoteProps) {
  const { t, i18n } = useTranslation();
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(at));
  return <>{t('workbench.exception.note', { rules: rules.join(', '), name: byName, day })}</>;
}
