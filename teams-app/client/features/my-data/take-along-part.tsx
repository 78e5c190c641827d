// Downloads all that is kept about me: as data, and as a page to read.

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../shared/ui/panel.js';
import { Failure } from '../../../../shared/ui/states.js';
import { useChange } from '../../../../shared/ui/use-change.js';
import { download } from '../../for-all/download.js';
import { useApi } from '../../for-all/use-api.js';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function TakeAlongPart() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Panel title={t('privacy.export.title')}>
      <div className={styles.row}>
        <Download kind="json" type="application/json" />
        <Download kind="html" type="text/html" />
      </div>
    </Panel>
  );
}

function Download({ kind, type }: { kind: 'json' | 'html'; type: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const { busy, error, submit } = useChange(async () => {
    const text = await api.getText(`/my-data/export.${kind}`);
    download({ name: `my-data.${kind}`, type, text });
  });
  return (
    <>
      <Button onClick={submit} disabledFocusable={busy}>
        {t(busy ? 'privacy.export.working' : `privacy.export.${kind}`)}
      </Button>
      {error === undefined ? null : <Failure error={error} />}
    </>
  );
}
