// Builds the two pages, the tab and the LTI page, into dist/pages (or, for the sandbox, into .cache/pages).
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// In production teams-js trusts its own list of hosts only. The sandbox's Teams host page lives on these ports.
const sandboxOrigins = Array.from({ length: 10 }, (_, index) => `http://localhost:${3990 + index}`);

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: '/pages/',
  publicDir: false,
  plugins: [react()],
  define: { __TEAMS_PARENT_ORIGINS__: JSON.stringify(mode === 'sandbox' ? sandboxOrigins : []) },
  build: {
    outDir: mode === 'sandbox' ? '.cache/pages' : 'dist/pages',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    rolldownOptions: {
      input: {
        tab: resolve(import.meta.dirname, 'teams-app/client/tab.html'),
        lti: resolve(import.meta.dirname, 'lti-tool/client/lti.html'),
      },
    },
  },
}));
