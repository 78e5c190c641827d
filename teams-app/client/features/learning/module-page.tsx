// The module player inside the tab.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ModulePlayer } from '../../../../shared/ui/module/module-player.js';
import { moduleSource } from '../../../../shared/ui/module/module-source.js';
import { useTab } from '../../common/tab-context.js';
import { useHomeUpdate } from '../../common/use-home.js';

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
  const { api, go } = useTab();
  const update = useHomeUpdate();
  const source = useMemo(() => moduleSource(api), [api]);
  return (
    <div className={styles.root}>
      <Button appearance="subtle" className={styles.back} onClick={() => go('')}>
        {t('tab.back')}
      </Button>
      <ModulePlayer
        moduleId={moduleId}
        source={source}
        onProgress={() => update({})}
        onClose={() => go('')}
      />
    </div>
  );
}
