// What to do while there is no goal, for each side.
import { Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Empty } from '../../../../../shared/ui/states.js';
import { useTab } from '../../../for-all/tab-context.js';
import { NEW_GOAL } from '../../../places/goal-places.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useReaders } from '../hooks/use-readers.js';

export function NoGoals({ pair, mayDraft }: { pair: PairResponse; mayDraft: boolean }) {
  const { t } = useTranslation();
  const { go } = useTab();
  const { names } = useReaders(pair, pair.me.personId);
  if (pair.status === 'ended') return <Empty text={t('goals.never')} />;
  return (
    <Empty text={t(`goals.empty.${pair.role}`, { names })}>
      <Text>{t('goals.empty.steps')}</Text>
      {mayDraft ? (
        <Button onClick={() => go(pairPlace({ page: 'goals', pairId: pair.id, itemId: NEW_GOAL }))}>
          {t('goals.first')}
        </Button>
      ) : null}
    </Empty>
  );
}
