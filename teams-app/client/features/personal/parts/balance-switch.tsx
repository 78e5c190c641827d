// Whether I am asked, now and then, how I am.
import { Switch } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardResponse } from '../../../../../shared/api/personal-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useTab } from '../../../common/tab-context.js';
import { useApiCache } from '../../../common/use-api-query.js';

export function BalanceSwitch({ card }: { card: CardResponse }) {
  const { t } = useTranslation();
  const { api } = useTab();
  const { put } = useApiCache();
  const [error, setError] = useState<unknown>();

  async function set(asksBalance: boolean) {
    setError(undefined);
    put('/my-card', await api.put<CardResponse>('/my-card/balance', { asksBalance }));
  }

  return (
    <Panel title={t('mine.card.balanceTitle')}>
      <FormField name="balance" label={t('mine.card.balance')} hint={t('mine.card.balanceHint')}>
        <Switch checked={card.asksBalance} onChange={(_, { checked }) => void set(checked).catch(setError)} />
      </FormField>
      {error === undefined ? null : <Failure error={error} />}
    </Panel>
  );
}
