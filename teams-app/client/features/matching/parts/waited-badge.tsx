// Says of somebody in the workbench that they were left waiting before, and come first in a run.
import { Badge } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairRow } from '../../../../../shared/api/matching-api.js';

export function WaitedBadge({ hasBeenWaiting }: Pick<PairRow['mentee'], 'hasBeenWaiting'>) {
  const { t } = useTranslation();
  return hasBeenWaiting ? (
    <Badge appearance="tint" color="informative">
      {t('workbench.waited')}
    </Badge>
  ) : null;
}
