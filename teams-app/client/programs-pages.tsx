// Chooses among the pages about programs; loaded, with their words, when the first of them is opened.
import { lazy } from 'react';
import { tabPrograms } from '../../shared/i18n/en/tab-programs.js';
import { addWords } from '../../shared/ui/i18n.js';
import { ProgramsListPage } from './features/programs/pages/programs-page.js';
import type { ProgramPlace } from './places/program-places.js';

addWords({ programs: tabPrograms });

const ProgramPage = lazy(async () => ({
  default: (await import('./features/programs/pages/program-page.js')).ProgramPage,
}));
const EnrollmentPage = lazy(async () => ({
  default: (await import('./features/enrollment/enrollment-page.js')).EnrollmentPage,
}));
const ParticipantsPage = lazy(async () => ({
  default: (await import('./features/participants/participants-page.js')).ParticipantsPage,
}));
const FindPage = lazy(async () => ({
  default: (await import('./features/requests/pages/find-page.js')).FindPage,
}));
const RequestsPage = lazy(async () => ({
  default: (await import('./features/requests/pages/requests-page.js')).RequestsPage,
}));
const RunsPage = lazy(async () => ({
  default: (await import('./features/matching/pages/runs-page.js')).RunsPage,
}));
const RunPage = lazy(async () => ({
  default: (await import('./features/matching/pages/run-page.js')).RunPage,
}));

export function ProgramsPages({ place }: { place: ProgramPlace }) {
  switch (place.page) {
    case 'list':
      return <ProgramsListPage />;
    case 'program':
      return <ProgramPage key={place.programId} programId={place.programId} />;
    case 'enroll':
      return <EnrollmentPage key={place.programId} programId={place.programId} />;
    case 'participants':
      return <ParticipantsPage programId={place.programId} />;
    case 'find':
      return <FindPage key={place.programId} programId={place.programId} />;
    case 'requests':
      return <RequestsPage key={place.programId} programId={place.programId} />;
    case 'runs':
      return <RunsPage programId={place.programId} />;
    case 'run':
      return <RunPage key={place.runId} programId={place.programId} runId={place.runId} />;
  }
}
