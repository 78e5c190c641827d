// The ways to an end, quietly at the foot of a space: well and planned, or now and without blame.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FarewellResponse } from '../../../../../shared/api/farewell-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { wayOut } from '../../../../../shared/api/way-out.js';
import { farewell } from '../../../../../shared/i18n/en/farewell.js';
import { tabFarewell } from '../../../../../shared/i18n/en/tab-farewell.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { namesOf } from '../../../for-all/names-of.js';
import { useTab } from '../../../for-all/tab-context.js';
import { carePlace } from '../../../places/care-places.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useFarewellActions } from '../hooks/use-farewell.js';

addWords({ farewell, tabFarewell });

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Nothing once it has ended: the banner says what remains. */
export type FarewellPartProps = { pair: PairResponse; farewell: FarewellResponse };

export function FarewellPart({ pair, farewell: { ended } }: FarewellPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const [isParting, setParting] = useState(false);
  if (pair.status === 'ended' || ended) return null;
  return (
    <Panel title={t('tabFarewell.part.title')}>
      <Text>{t('tabFarewell.part.text', wayOut(pair))}</Text>
      <div className={styles.row}>
        <Button onClick={() => go(pairPlace({ page: 'closing', pairId: pair.id }))}>
          {t('tabFarewell.open')}
        </Button>
        <Button onClick={() => setParting(true)}>{t('tabFarewell.part.early', wayOut(pair))}</Button>
      </div>
      {isParting ? <PartWaysDialog pair={pair} onClose={() => setParting(false)} /> : null}
    </Panel>
  );
}

function PartWaysDialog({ pair, onClose }: { pair: PairResponse; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { go } = useTab();
  const { partWays } = useFarewellActions(pair.id);
  const way = wayOut(pair);
  return (
    <ConfirmDialog
      title={t('tabFarewell.early.title', { ...way, names: namesOf(pair.partners, i18n.language) })}
      confirm={t('tabFarewell.early.confirm', way)}
      onConfirm={async () => void (await partWays())}
      onClose={onClose}
    >
      <Text>{t('tabFarewell.early.what', way)}</Text>
      <Text>{t('tabFarewell.early.told', way)}</Text>
      <Text>{t('tabFarewell.early.reason')}</Text>
      <div>
        <Button onClick={() => go(carePlace({ page: 'tell', pairId: pair.id }))}>
          {t('tabFarewell.early.tell')}
        </Button>
      </div>
    </ConfirmDialog>
  );
}
