// Erases all that is kept about me, after my name was typed.

import { Button, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EraseRequest, EraseResponse } from '../../../../shared/api/privacy-api.js';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.js';
import { FormField } from '../../../../shared/ui/form-field.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { useApi } from '../../for-all/use-api.js';
import { useHome } from '../../for-all/use-home.js';

const useStyles = makeStyles({ action: { alignSelf: 'flex-start' } });

export function ErasePart({ onErased }: { onErased: (answer: EraseResponse) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const name = useHome().data?.me.displayName ?? '';
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');

  async function erase() {
    const body: EraseRequest = { name: typed };
    onErased(await api.post('/my-data/erase', body));
  }

  return (
    <Panel title={t('privacy.erase.title')}>
      <Text>{t('privacy.erase.text')}</Text>
      <Button className={styles.action} onClick={() => setAsking(true)}>
        {t('privacy.erase.open')}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t('privacy.erase.sureTitle')}
          confirm={t('privacy.erase.confirm')}
          onConfirm={erase}
          onClose={() => setAsking(false)}
        >
          <Text>{t('privacy.erase.text')}</Text>
          <FormField name="name" label={t('privacy.erase.name', { name })}>
            <Input value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
          </FormField>
        </ConfirmDialog>
      ) : null}
    </Panel>
  );
}
