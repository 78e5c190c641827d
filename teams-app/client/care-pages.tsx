// Chooses among the pages about concerns, conduct and my own data; loaded, with their words, when the first of them is opened.
import { lazy } from 'react';
import { concerns } from '../../shared/i18n/en/concerns.js';
import { privacy } from '../../shared/i18n/en/privacy.js';
import { tabPrograms } from '../../shared/i18n/en/tab-programs.js';
import { addWords } from '../../shared/ui/i18n.js';
import { ConcernsPage } from './features/concerns/pages/concerns-page.js';
import type { CarePlace } from './places/care-places.js';

addWords({ concerns, privacy, programs: tabPrograms });

const ConcernPage = lazy(async () => ({
  default: (await import('./features/concerns/pages/concern-page.js')).ConcernPage,
}));
const ConductPage = lazy(async () => ({
  default: (await import('./features/concerns/pages/conduct-page.js')).ConductPage,
}));
const MyDataPage = lazy(async () => ({
  default: (await import('./features/my-data/my-data-page.js')).MyDataPage,
}));
const TellPage = lazy(async () => ({
  default: (await import('./features/concerns/pages/tell-page.js')).TellPage,
}));

export function CarePages({ place }: { place: CarePlace }) {
  switch (place.page) {
    case 'concerns':
      return <ConcernsPage />;
    case 'conduct':
      return <ConductPage />;
    case 'my-data':
      return <MyDataPage />;
    case 'tell':
      return <TellPage pairId={place.pairId} />;
    case 'concern':
      return <ConcernPage key={place.concernId} concernId={place.concernId} />;
  }
}
