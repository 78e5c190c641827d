// Chooses among the pages of a mentoring relationship; loaded, with their words, when the first of them is opened.
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../shared/api/pair-api.js';
import { agreement } from '../../shared/i18n/en/agreement.js';
import { tabAgreement } from '../../shared/i18n/en/tab-agreement.js';
import { tabPair } from '../../shared/i18n/en/tab-pair.js';
import { tabSpace } from '../../shared/i18n/en/tab-space.js';
import { addWords } from '../../shared/ui/i18n.js';
import { Failure, Loading } from '../../shared/ui/states.js';
import { PairPage } from './features/pair-space/pair-page.js';
import { Frame } from './for-all/frame.js';
import { usePair } from './for-all/use-pair.js';
import { usePairSpace } from './for-all/use-pair-space.js';
import type { PairPlace } from './places/pair-places.js';

addWords({ pair: tabPair, agreement, tabAgreement, space: tabSpace });

const AgreementPage = lazy(async () => ({
  default: (await import('./features/agreement/pages/agreement-page.js')).AgreementPage,
}));
const AgreementPrintPage = lazy(async () => ({
  default: (await import('./features/agreement/pages/agreement-print-page.js')).AgreementPrintPage,
}));
const GoalsPages = lazy(async () => ({
  default: (await import('./features/goals/pages/goals-pages.js')).GoalsPages,
}));
const BookingPage = lazy(async () => ({
  default: (await import('./features/sessions/pages/booking-page.js')).BookingPage,
}));
const CertificatePage = lazy(async () => ({
  default: (await import('./features/farewell/pages/certificate-page.js')).CertificatePage,
}));
const ClosingPage = lazy(async () => ({
  default: (await import('./features/farewell/pages/closing-page.js')).ClosingPage,
}));
const SessionPage = lazy(async () => ({
  default: (await import('./features/sessions/pages/session-page.js')).SessionPage,
}));

const ExchangePage = lazy(async () => ({
  default: (await import('./features/personal/pages/exchange-page.js')).ExchangePage,
}));
const NotesPage = lazy(async () => ({
  default: (await import('./features/personal/pages/notes-page.js')).NotesPage,
}));
const PromptsPage = lazy(async () => ({
  default: (await import('./features/personal/pages/prompts-page.js')).PromptsPage,
}));
const QuestionsPage = lazy(async () => ({
  default: (await import('./features/personal/pages/questions-page.js')).QuestionsPage,
}));

export function PairPages({ place }: { place: PairPlace }) {
  const isSpace = place.page === 'space' || (place.page === 'session' && !place.itemId);
  return isSpace ? (
    <Space key={place.pairId} pairId={place.pairId} />
  ) : (
    <PartOfSpace key={place.pairId} place={place} />
  );
}

function Space({ pairId }: { pairId: string }) {
  const { data, error, refetch, dataUpdatedAt } = usePairSpace(pairId);
  if (data) return <PairPage space={data} now={new Date(dataUpdatedAt)} />;
  return <NotYet error={error} onRetry={() => void refetch()} />;
}

function PartOfSpace({ place }: { place: PairPlace }) {
  const { data, error, refetch } = usePair(place.pairId);
  if (data) return <Page place={place} pair={data} />;
  return <NotYet error={error} onRetry={() => void refetch()} />;
}

function NotYet({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  if (!error) return <Loading label={t('pair.loading')} />;
  return (
    <Frame title={t('pair.notShown')} back={{ label: t('tab.back'), place: '' }}>
      <Failure error={error} onRetry={onRetry} />
    </Frame>
  );
}

function Page({ place, pair }: { place: PairPlace; pair: PairResponse }) {
  switch (place.page) {
    case 'space':
      return null;
    case 'book':
      return <BookingPage pair={pair} />;
    case 'session':
      return place.itemId ? <SessionPage key={place.itemId} pair={pair} sessionId={place.itemId} /> : null;
    case 'agreement':
      return <AgreementPage pair={pair} />;
    case 'agreement-print':
      return <AgreementPrintPage pair={pair} />;
    case 'goals':
      return <GoalsPages pair={pair} goalId={place.itemId} />;
    case 'exchange':
      return <ExchangePage pair={pair} />;
    case 'notes':
      return <NotesPage pair={pair} />;
    case 'prompts':
      return <PromptsPage pair={pair} />;
    case 'questions':
      return <QuestionsPage pair={pair} />;
    case 'closing':
      return <ClosingPage pair={pair} />;
    case 'certificate':
      return <CertificatePage pair={pair} />;
  }
}
