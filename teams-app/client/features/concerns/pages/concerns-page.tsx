// What I told in private, what I look after, and the way to tell something.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ConcernsResponse } from '../../../../../shared/api/concern-api.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { Frame } from '../../../for-all/frame.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useRead } from '../../../for-all/use-read.js';
import { carePlace } from '../../../places/care-places.js';
import { ConcernList } from '../parts/concern-list.js';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function ConcernsPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const { data, error, refetch } = useRead('/concerns', { again: 30_000 });
  return (
    <Frame
      title={t('concerns.title')}
      lead={t('concerns.lead')}
      back={{ label: t('concerns.home'), place: '' }}
    >
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => go(carePlace({ page: 'tell' }))}>
          {t('concerns.tell')}
        </Button>
        <Button onClick={() => go(carePlace({ page: 'conduct' }))}>{t('concerns.conduct')}</Button>
      </div>
      {data ? <Lists answer={data} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('concerns.loading')} />}
    </Frame>
  );
}

function Lists({ answer: { mine, queue } }: { answer: ConcernsResponse }) {
  const { t } = useTranslation();
  return (
    <>
      {queue.length > 0 ? (
        <ConcernList title={t('concerns.queue')} empty={t('concerns.queueNone')} concerns={queue} />
      ) : null}
      <ConcernList title={t('concerns.mine')} empty={t('concerns.mineNone')} concerns={mine} />
    </>
  );
}
