// Builds the two pages, the tab and the LTI page, into dist/pages (or, for the sandbox, into .cache/pages).
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

// In production teams-js trusts its own list of hosts only. The sandbox's Teams host page lives on these ports.
const sandboxOrigins = Array.from({ length: 10 }, (_, index) => `http://localhost:${3990 + index}`);

export default defineConfig(({ mode }) => buildOptions(mode === 'sandbox' ? sandboxOrigins : [], mode));

/** The server reads the same list from the build, for the header that says who may frame the tab. */
function parentOriginsFile(origins: string[]): Plugin {
  return {
    name: 'parent-origins',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'parent-origins.json', source: JSON.stringify(origins) });
    },
  };
}

function buildOptions(parentOrigins: string[], mode: string): UserConfig {
  return {
    root: import.meta.dirname,
    base: '/pages/',
    publicDir: false,
    plugins: [react(), parentOriginsFile(parentOrigins)],
    define: { __TEAMS_PARENT_ORIGINS__: JSON.stringify(parentOrigins) },
    build: {
      outDir: mode === 'sandbox' ? '.cache/pages' : 'dist/pages',
      emptyOutDir: true,
      manifest: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          tab: resolve(import.meta.dirname, 'teams-app/client/tab.html'),
          lti: resolve(import.meta.dirname, 'lti-tool/client/lti.html'),
        },
      },
    },
  };
}
