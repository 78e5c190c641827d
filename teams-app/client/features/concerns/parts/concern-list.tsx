// Concerns, each with how it stands and until when an answer is due.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ConcernSummary } from '../../../../../shared/api/concern-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Empty } from '../../../../../shared/ui/states.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useDay } from '../../../for-all/use-day.js';
import { carePlace } from '../../../places/care-places.js';

export type ConcernListProps = { title: string; empty: string; concerns: readonly ConcernSummary[] };

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
});

export function ConcernList({ title, empty, concerns }: ConcernListProps) {
  const styles = useStyles();
  return (
    <Panel title={title}>
      {concerns.length === 0 ? (
        <Empty text={empty} />
      ) : (
        <ul className={styles.list}>
          {concerns.map((concern) => (
            <Row key={concern.id} concern={concern} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Row({ concern }: { concern: ConcernSummary }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const day = useDay();
  const { id, kind, reporter, openedAt } = concern;
  return (
    <li className={styles.one}>
      <div className={styles.words}>
        <Text weight="semibold">{t(`concerns.kinds.${kind}`)}</Text>
        <Text>{t('concerns.told', { day: day(openedAt), name: reporter.displayName })}</Text>
        <ConcernState concern={concern} />
      </div>
      <Button
        aria-label={t('concerns.openOf', { kind: t(`concerns.kinds.${kind}`), day: day(openedAt) })}
        onClick={() => go(carePlace({ page: 'concern', concernId: id }))}
      >
        {t('concerns.open')}
      </Button>
    </li>
  );
}

export function ConcernState({ concern }: { concern: ConcernSummary }) {
  const { t } = useTranslation();
  const day = useDay();
  const { state, takenBy, isUrgent, isOverdue, answerBy } = concern;
  return (
    <>
      <Text>{t(`concerns.state.${state}`, { name: takenBy?.displayName })}</Text>
      {state === 'closed' ? null : <Text>{t('concerns.answerBy', { day: day(answerBy) })}</Text>}
      <span>
        {isUrgent && state !== 'closed' ? (
          <Badge appearance="tint" color="warning">
            {t('concerns.urgent')}
          </Badge>
        ) : null}{' '}
        {isOverdue ? (
          <Badge appearance="tint" color="danger">
            {t('concerns.overdue')}
          </Badge>
        ) : null}
      </span>
    </>
  );
}
