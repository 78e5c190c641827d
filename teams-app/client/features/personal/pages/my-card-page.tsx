// My card: what I tell the people I am paired with, all of it by choice, with who sees it beside each field.
import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { Frame } from '../../../for-all/frame.js';
import { BalanceSwitch } from '../parts/balance-switch.js';
import { CardForm } from '../parts/card-form.js';
import '../parts/personal-words.js';
import { useRead } from '../../../for-all/use-read.js';

export function MyCardPage() {
  const { t } = useTranslation();
  const card = useRead('/my-card');
  const [said, setSaid] = useState('');
  return (
    <Frame
      title={t('personal.card.title')}
      lead={t('mine.card.lead')}
      back={{ label: t('mine.card.back'), place: '' }}
    >
      <Text role="status">{said}</Text>
      {card.data ? (
        <>
          <CardForm card={card.data} say={setSaid} />
          <BalanceSwitch card={card.data} />
        </>
      ) : null}
      {card.isPending ? <Loading label={t('mine.loading')} /> : null}
      {card.error && !card.data ? <Failure error={card.error} onRetry={() => void card.refetch()} /> : null}
    </Frame>
  );
}
