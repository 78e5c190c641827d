// The module player inside the tab.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ModulePlayer } from '../../../../shared/ui/module/module-player.js';
import { modulePath, moduleSource } from '../../../../shared/ui/module/module-source.js';
import { useAsk } from '../../../../shared/ui/use-read.js';
import { useTab } from '../../for-all/tab-context.js';
import { useApi } from '../../for-all/use-api.js';
import { updateHome } from '../../for-all/use-home.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '68ch',
    marginInline: 'auto',
  },
  back: { alignSelf: 'flex-start' },
});

export function ModulePage({ moduleId }: { moduleId: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const { go } = useTab();
  const path = modulePath(moduleId);
  const read = useAsk({ key: [path], ask: () => api.get(path) });
  const source = useMemo(() => moduleSource(api), [api]);
  return (
    <div className={styles.root}>
      <Button appearance="subtle" className={styles.back} onClick={() => go('')}>
        {t('tab.back')}
      </Button>
      <ModulePlayer read={read} source={source} onProgress={() => updateHome()} onClose={() => go('')} />
    </div>
  );
}
