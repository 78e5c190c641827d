// Starts i18next with the catalogs that a page needs; the same catalogs serve the server.
import i18next, { type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';

export async function startTranslations(catalogs: Resource[string][string], language = 'en'): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: catalogs } },
    interpolation: { escapeValue: false },
  });
  return instance;
}
