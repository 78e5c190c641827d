// Chooses among the pages about concerns, conduct and my own data; loaded, with their words, when the first of them is opened.
import { lazy } from 'react';
import { concerns } from '../../../shared/i18n/en/concerns.js';
import { privacy } from '../../../shared/i18n/en/privacy.js';
import { tabPrograms } from '../../../shared/i18n/en/tab-programs.js';
import { addWords } from '../../../shared/ui/i18n.js';
import type { CarePlace } from '../care-places.js';
import { ConcernsPage } from './concerns-page.js';

addWords({ concerns, privacy, programs: tabPrograms });

const ConcernPage = lazy(async () => ({ default: (await import('./concern-page.js')).ConcernPage }));
const ConductPage = lazy(async () => ({ default: (await import('./conduct-page.js')).ConductPage }));
const MyDataPage = lazy(async () => ({ default: (await import('./my-data-page.js')).MyDataPage }));
const TellPage = lazy(async () => ({ default: (await import('./concern-tell-page.js')).TellPage }));

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
