// Why two people are a pair: each criterion with its points, as each of the two sees it.

import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairDetailsResponse, PairRow } from '../../../../../shared/api/matching-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { useAsk } from '../../../../../shared/ui/use-read.js';
import { useApi } from '../../../for-all/use-api.js';
import { runPath } from '../hooks/use-run.js';

export type DetailsDialogProps = { programId: string; runId: string; pair: PairRow; onClose: () => void };

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function DetailsDialog({ programId, runId, pair, onClose }: DetailsDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { mentee, mentor } = pair;
  const path =
    `${runPath(programId, runId)}/pairs/${encodeURIComponent(mentee.personId)}/${encodeURIComponent(mentor.personId)}` as const;
  const { data: value, error, refetch } = useAsk({ key: [path], ask: () => api.get(path) });
  return (
    <ConfirmDialog
      title={t('workbench.pair.both', { mentee: mentee.displayName, mentor: mentor.displayName })}
      confirm=""
      onClose={onClose}
    >
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {value || error ? null : <Loading label={t('workbench.pair.loading')} />}
      {value ? <Criteria details={value} pair={pair} /> : null}
    </ConfirmDialog>
  );
}

function Criteria({ details, pair }: { details: PairDetailsResponse; pair: PairRow }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <Text weight="semibold" role="status">
        {t('workbench.pair.fit', { percent: Math.round(details.score * 100) })}
      </Text>
      <ul className={styles.list}>
        {details.criteria.map(({ code, label, points, weight, mentee, mentor }) => (
          <li key={code} className={styles.item}>
            <span className={styles.top}>
              <Text weight="semibold">{label}</Text>
              <Text>
                {t('workbench.pair.pointsOf', {
                  points: Math.round(points * 100),
                  weight: Math.round(weight * 100),
                })}
              </Text>
            </span>
            <Text size={200} className={styles.quiet}>
              {t('workbench.pair.mentee', { name: pair.mentee.displayName })}
            </Text>
            <Text>{mentee}</Text>
            <Text size={200} className={styles.quiet}>
              {t('workbench.pair.mentor', { name: pair.mentor.displayName })}
            </Text>
            <Text>{mentor}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}
