// What managers see of people finding each other: states and ages, never what they write.
import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RequestsOverviewResponse } from '../../../../../shared/api/request-api.js';
import { tabRequests } from '../../../../../shared/i18n/en/tab-requests.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { dayInZone } from '../../../../../shared/ui/zoned-time.js';
import { useRead } from '../../../for-all/use-read.js';
import { programPath } from '../../programs/for-others/use-program.js';

addWords({ requestPages: tabRequests });

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, margin: 0, padding: 0 },
  count: { listStyleType: 'none' },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', minWidth: '480px', overflowWrap: 'normal' },
  cell: {
    textAlign: 'start',
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Nothing, while only managers make the pairs. */
export function RequestsOverview({ programId }: { programId: string }) {
  const { data, error, refetch } = useRead(`${programPath(programId)}/matching/requests`);
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : null;
  return data.matchMode === 'manager' ? null : <Overview overview={data} mode={data.matchMode} />;
}

type OverviewProps = { overview: RequestsOverviewResponse; mode: 'self' | 'mixed' };

function Overview({ overview: { isOpen, counts, open }, mode }: OverviewProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Panel title={t(`requestPages.overview.${mode}`)}>
      <Text>{t(`requestPages.overview.${mode}Text`)}</Text>
      {isOpen ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('requestPages.overview.notOpen')}</MessageBarTitle>
          </MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.counts}>
        {counts.map(({ state, requests }) => (
          <li key={state} className={styles.count}>
            {t(`requestPages.overview.counts.${state}`, { count: requests })}
          </li>
        ))}
      </ul>
      <Heading level={3}>{t('requestPages.overview.open')}</Heading>
      {open.length === 0 ? <Text>{t('requestPages.overview.none')}</Text> : <OpenRequests open={open} />}
      <Text className={styles.quiet}>{t('requestPages.overview.privacy')}</Text>
    </Panel>
  );
}

const COLUMNS = ['mentee', 'mentor', 'age', 'until'] as const;

function OpenRequests({ open }: { open: RequestsOverviewResponse['open'] }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const age = (days: number) =>
    days === 0 ? t('requestPages.overview.today') : t('requestPages.overview.days', { count: days });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('requestPages.overview.open')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.cell}>
                {t(`requestPages.overview.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {open.map(({ id, mentee, mentor, daysOpen, expiresAt }) => (
            <tr key={id}>
              <td className={styles.cell}>{mentee.displayName}</td>
              <td className={styles.cell}>{mentor.displayName}</td>
              <td className={styles.cell}>{age(daysOpen)}</td>
              <td className={styles.cell}>
                {dayInZone(expiresAt, { locale: i18n.language, timeZone: zone })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
