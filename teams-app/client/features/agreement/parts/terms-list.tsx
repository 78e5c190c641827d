// What was settled, to be read: one term after the other, and who signed it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse, SettledTerms } from '../../../../../shared/api/agreement-api.js';
import { FRAME_FIELDS, TEXT_FIELDS } from '../../../../../shared/api/agreement-fields.js';
import { useTermWords } from '../hooks/use-term-words.js';

export type TermsListProps = {
  people: Pick<AgreementResponse, 'members' | 'me'>;
  terms: SettledTerms;
  signatures?: readonly { personId: string; signedAt: string }[];
};

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(180px, 1fr) 2fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr', rowGap: tokens.spacingVerticalXS },
  },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: {
    margin: 0,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    '@media (max-width: 480px)': { marginBottom: tokens.spacingVerticalM },
  },
});

export function TermsList({ people, terms, signatures = [] }: TermsListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useTermWords(people);
  const frame = FRAME_FIELDS.flatMap((field) => {
    const value = terms.frame[field];
    return value === undefined ? [] : [{ label: words.label(field), value: words.value(field, value) }];
  });
  const hours = terms.hours.map(words.hours).join('\n');
  const texts = TEXT_FIELDS.flatMap((field) => {
    const value = terms.texts[field];
    return value ? [{ label: words.label(field), value }] : [];
  });
  const names = signatures.map(({ personId, signedAt }) =>
    t('tabAgreement.signature', { name: words.names([personId]), date: words.date(signedAt) }),
  );
  const rows = [
    ...frame,
    { label: words.label('hours'), value: hours },
    ...texts,
    ...(names.length > 0 ? [{ label: t('tabAgreement.signedBy'), value: names.join('\n') }] : []),
  ];
  return (
    <dl className={styles.list}>
      {rows.map(({ label, value }) => (
        <Row key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
