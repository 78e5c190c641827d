// Starts the page inside the LMS: reads its launch, then shows the module.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ltiPage } from '../../shared/i18n/en/lti-page.js';
import { player } from '../../shared/i18n/en/player.js';
import { createApiClient } from '../../shared/ui/api-client.js';
import { ErrorBoundary } from '../../shared/ui/error-boundary.js';
import { startTranslations } from '../../shared/ui/i18n.js';
import { ApiContext } from '../../shared/ui/use-api.js';
import { LtiPage } from './lti-page.js';
import { openSession } from './session.js';
import { ThemedRoot } from './themed-root.js';

const translations = await startTranslations({ player, 'lti-page': ltiPage }, navigator.language);
const session = openSession();
const api = createApiClient('/lti/api', session);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={translations}>
        <ThemedRoot>
          <ErrorBoundary>
            <ApiContext.Provider value={api}>
              <LtiPage session={session} />
            </ApiContext.Provider>
          </ErrorBoundary>
        </ThemedRoot>
      </I18nextProvider>
    </StrictMode>,
  );
