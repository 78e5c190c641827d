// Starts the tab: meets Teams, then shows the home page in Teams' theme.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { checkIn } from '../../shared/i18n/en/check-in.js';
import { matchCheck } from '../../shared/i18n/en/match-check.js';
import { player } from '../../shared/i18n/en/player.js';
import { tab } from '../../shared/i18n/en/tab.js';
import { startTranslations } from '../../shared/ui/i18n.js';
import { OutsideTeams, SignInFailed } from './no-host.js';
import { TabRoot } from './tab-root.js';
import { connectToTeams } from './teams-host.js';

const host = await connectToTeams().catch(() => 'failed' as const);
const region = typeof host === 'object' ? host.locale : navigator.language;
const translations = await startTranslations({ checkIn, matchCheck, player, tab }, region);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={translations}>{page()}</I18nextProvider>
    </StrictMode>,
  );

function page() {
  if (host === undefined) return <OutsideTeams />;
  if (host === 'failed') return <SignInFailed />;
  return <TabRoot host={host} />;
}
