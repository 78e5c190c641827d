// Holds what every page of the tab needs: theme, API, cache, and which page is open.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnyApi, createApiClient } from '../../shared/ui/api-client.js';
import { ErrorBoundary } from '../../shared/ui/error-boundary.js';
import { FluentRoot } from '../../shared/ui/fluent-root.js';
import { Loading } from '../../shared/ui/states.js';
import { ApiContext } from '../../shared/ui/use-api.js';
import { HomePage } from './features/home/home-page.js';
import { TabContext } from './for-all/tab-context.js';
import { readCarePlace } from './places/care-places.js';
import { MY_CARD, readPairPlace } from './places/pair-places.js';
import { readProgramPlace } from './places/program-places.js';
import { usePlace } from './places/use-place.js';
import type { TeamsHost } from './teams-host.js';

const ModulePage = lazy(() =>
  import('./features/learning/module-page.js').then((file) => ({ default: file.ModulePage })),
);

const CarePages = lazy(async () => ({ default: (await import('./care-pages.js')).CarePages }));
const MyCardPage = lazy(async () => ({
  default: (await import('./features/personal/pages/my-card-page.js')).MyCardPage,
}));
const PairPages = lazy(async () => ({ default: (await import('./pair-pages.js')).PairPages }));
const ProgramsPages = lazy(async () => ({
  default: (await import('./programs-pages.js')).ProgramsPages,
}));

const useStyles = makeStyles({
  main: {
    maxWidth: '760px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL} 64px`,
  },
  wide: { maxWidth: '1240px' },
});

/** Pages with tables use the room that a desktop has. */
const widePages: readonly string[] = ['participants', 'runs', 'run'];

export function TabRoot({ host }: { host: TeamsHost }) {
  const styles = useStyles();
  const [theme, setTheme] = useState(host.theme);
  const api = useMemo(() => tabApi(host), [host]);
  const { place, moved, go } = usePlace(host.place);
  const isWide = widePages.includes(readProgramPlace(place)?.page ?? '');
  useEffect(() => host.onThemeChange(setTheme), [host]);
  return (
    <FluentRoot theme={theme}>
      <ApiContext.Provider value={api}>
        <TabContext.Provider value={{ host, moved, go }}>
          <main className={mergeClasses(styles.main, isWide && styles.wide)}>
            <ErrorBoundary>
              <Page place={place} />
            </ErrorBoundary>
          </main>
        </TabContext.Provider>
      </ApiContext.Provider>
    </FluentRoot>
  );
}

function Page({ place }: { place: string }) {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<Loading label={t('tab.loading')} />}>
      <Content place={place} />
    </Suspense>
  );
}

function Content({ place }: { place: string }) {
  const [name, id] = place.split('/');
  const program = readProgramPlace(place);
  if (program) return <ProgramsPages place={program} />;
  const care = readCarePlace(place);
  if (care) return <CarePages place={care} />;
  const pair = readPairPlace(place);
  if (pair) return <PairPages place={pair} />;
  if (place === MY_CARD) return <MyCardPage />;
  return name === 'module' && id ? <ModulePage moduleId={id} /> : <HomePage />;
}

function tabApi(host: TeamsHost): AnyApi {
  const ask = () => host.token();
  return createApiClient('/api', { current: ask, renew: ask });
}
