// Tells a concern in private: first whether to say it to each other, then what happened, and who reads it.
import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ConcernPlacesResponse } from '../../../../../shared/api/concern-api.js';
import { Empty, Failure, Loading } from '../../../../../shared/ui/states.js';
import { Frame } from '../../../for-all/frame.js';
import { useRead } from '../../../for-all/use-read.js';
import { carePlace } from '../../../places/care-places.js';
import { TellForm } from '../parts/tell-form.js';

export function TellPage({ pairId }: { pairId: string | undefined }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('/concern-places');
  return (
    <Frame
      title={t('concerns.form.title')}
      lead={t('concerns.form.lead')}
      back={{ label: t('concerns.back'), place: carePlace({ page: 'concerns' }) }}
    >
      <Text>{t('concerns.form.first')}</Text>
      {data ? <Form places={data.places} pairId={pairId} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('concerns.loading')} />}
    </Frame>
  );
}

type FormProps = { places: ConcernPlacesResponse['places']; pairId: string | undefined };

function Form({ places, pairId }: FormProps) {
  const { t } = useTranslation();
  return places.length === 0 ? (
    <Empty text={t('concerns.form.noPlace')} />
  ) : (
    <TellForm places={places} pairId={pairId} />
  );
}
