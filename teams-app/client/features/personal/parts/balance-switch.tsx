// Whether I am asked, now and then, how I am.

import { Switch } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CardResponse } from '../../../../../shared/api/personal-api.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useApi } from '../../../for-all/use-api.js';

export function BalanceSwitch({ card }: { card: CardResponse }) {
  const { t } = useTranslation();
  const api = useApi();
  const { error, submit } = useChange(async (asksBalance: boolean) =>
    put('/my-card', await api.put('/my-card/balance', { asksBalance })),
  );

  return (
    <Panel title={t('mine.card.balanceTitle')}>
      <FormField name="balance" label={t('mine.card.balance')} hint={t('mine.card.balanceHint')}>
        <Switch checked={card.asksBalance} onChange={(_, { checked }) => submit(checked)} />
      </FormField>
      {error === undefined ? null : <Failure error={error} />}
    </Panel>
  );
}
