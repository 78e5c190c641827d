// The quiet ways to tell something in private, and to see what is kept about me.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useTab } from '../../../for-all/tab-context.js';
import { carePlace } from '../../../places/care-places.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** @param pairId where something may be off */
export function HelpPart({ pairId }: { pairId?: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  return (
    <div className={styles.root}>
      <Text className={styles.quiet}>{t('tab.help.text')}</Text>
      <Button onClick={() => go(carePlace(pairId ? { page: 'tell', pairId } : { page: 'concerns' }))}>
        {t('tab.help.open')}
      </Button>
      {pairId ? null : (
        <Button onClick={() => go(carePlace({ page: 'my-data' }))}>{t('tab.help.myData')}</Button>
      )}
    </div>
  );
}
