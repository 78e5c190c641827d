// Starts i18next with the catalogs that a page needs; the same catalogs serve the server.
import i18next, { type i18n, type Resource } from 'i18next';
import { getI18n, initReactI18next } from 'react-i18next';

/** region, such as en-GB, decides how dates and hours are written; the words are English so far. */
export async function startTranslations(catalogs: Resource[string][string], region: string): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: /^en\b/i.test(region) ? region : 'en',
    fallbackLng: 'en',
    resources: { en: { translation: catalogs } },
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** For words that are loaded together with the page that says them. */
export function addWords(catalogs: Resource[string][string]): void {
  getI18n().addResourceBundle('en', 'translation', catalogs, true);
}
