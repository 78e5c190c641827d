// Chooses among the pages of a mentoring relationship; loaded, with their words, when the first of them is opened.
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../shared/api/pair-api.js';
import { tabPair } from '../../../shared/i18n/en/tab-pair.js';
import { addWords } from '../../../shared/ui/i18n.js';
import { Failure, Loading } from '../../../shared/ui/states.js';
import type { PairPlace } from '../pair-places.js';
import { usePair } from '../use-pair.js';
import { PairPage } from './pair-page.js';

addWords({ pair: tabPair });

const BookingPage = lazy(async () => ({ default: (await import('./booking-page.js')).BookingPage }));
const CertificatePage = lazy(async () => ({
  default: (await import('./certificate-page.js')).CertificatePage,
}));
const ClosingPage = lazy(async () => ({ default: (await import('./closing-page.js')).ClosingPage }));

export function PairPages({ place }: { place: PairPlace }) {
  const { t } = useTranslation();
  const pair = usePair(place.pairId);
  if (pair.data) return <Page key={place.pairId} page={place.page} pair={pair.data} />;
  if (pair.error) return <Failure error={pair.error} onRetry={() => void pair.refetch()} />;
  return <Loading label={t('pair.loading')} />;
}

function Page({ page, pair }: { page: PairPlace['page']; pair: PairResponse }) {
  switch (page) {
    case 'space':
      return <PairPage pair={pair} />;
    case 'book':
      return <BookingPage pair={pair} />;
    case 'closing':
      return <ClosingPage pair={pair} />;
    case 'certificate':
      return <CertificatePage pair={pair} />;
  }
}
