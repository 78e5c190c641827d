// What is kept about who somebody is; erased last, because the rest hangs on it.
import type { Context } from '../context.js';
import { languageName } from '../i18n/language-name.js';
import { t } from '../i18n/translate.js';
import type { PersonalDataSource } from '../ports/personal-data.js';
import type { Identity, Person } from './person.js';
import { emptyPerson, findPeople } from './person-store.js';

export const peoplePersonalData: PersonalDataSource<Context> = {
  name: 'people',
  recordsOf: async (_ctx, personIds) => (await findPeople(personIds)).map(profileOf),
  erase: async (_ctx, personIds) => {
    for (const id of personIds) await emptyPerson(id, t('people.erased'));
    return [{ title: t('people.erased'), why: t('privacy.kept.placeholder') }];
  },
};

function profileOf({
  displayName,
  email,
  jobTitle,
  department,
  office,
  timeZone,
  locale,
  identities,
}: Person) {
  const known = { displayName, email, jobTitle, department, office, timeZone };
  const fields = { ...known, locale: languageName(locale) };
  return {
    title: t('privacy.records.profile'),
    audience: 'colleagues' as const,
    fields: [
      ...Object.entries(fields)
        .filter(([, value]) => value)
        .map(([field, value]) => ({ label: t(`privacy.fields.${field}`), value: String(value) })),
      ...identities.map((one) => ({ label: t(`privacy.fields.${one.kind}`), value: nameOf(one) })),
    ],
  };
}

function nameOf(identity: Identity): string {
  return identity.kind === 'entra' ? identity.oid : `${identity.platformId}: ${identity.sub}`;
}
