// Finds the server's words in the catalogs; the pages use the same catalogs through react-i18next.
import i18next from 'i18next';
import { en } from './en/index.js';

const instance = i18next.createInstance();
void instance.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
});

/** @param key path in the catalog, `<area>.<name>`; a key that is missing comes back as it is */
export function t(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  return instance.t(key, params);
}
