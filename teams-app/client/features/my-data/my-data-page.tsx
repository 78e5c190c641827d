// What is kept about me, who sees it, who looked, and how it is taken along or erased.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EraseResponse, MyDataResponse } from '../../../../shared/api/privacy-api.js';
import { Empty, Failure, Loading } from '../../../../shared/ui/states.js';
import { Frame } from '../../for-all/frame.js';
import { useRead } from '../../for-all/use-read.js';
import { ConsentsPart } from './consents-part.js';
import { DataArea } from './data-area.js';
import { ErasePart } from './erase-part.js';
import { Erased } from './erased.js';
import { ReadingsPart } from './readings-part.js';
import { TakeAlongPart } from './take-along-part.js';

export function MyDataPage() {
  const { t } = useTranslation();
  const [erased, setErased] = useState<EraseResponse>();
  const { data, error, refetch } = useRead('/my-data', { isWanted: !erased });
  if (erased) return <Erased kept={erased.kept} />;
  return (
    <Frame title={t('privacy.title')} lead={t('privacy.lead')} back={{ label: t('privacy.home'), place: '' }}>
      {data ? <Content data={data} onErased={setErased} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('privacy.loading')} />}
    </Frame>
  );
}

type ContentProps = { data: MyDataResponse; onErased: (answer: EraseResponse) => void };

function Content({ data, onErased }: ContentProps) {
  const { t } = useTranslation();
  return (
    <>
      {data.areas.length === 0 ? <Empty text={t('privacy.nothing')} /> : null}
      {data.areas.map((area) => (
        <DataArea key={area.title} area={area} />
      ))}
      <ConsentsPart consents={data.consents} />
      <ReadingsPart readings={data.readings} />
      <TakeAlongPart />
      <ErasePart onErased={onErased} />
    </>
  );
}
