// What somebody said in the enrollment form, in the words of the form.
import { languageName } from '../../i18n/language-name.js';
import { t } from '../../i18n/translate.js';
import { weekdayNames } from '../../i18n/weekday-names.js';
import type { OpenPart, PrivatePart } from './enrollment.js';

type Field = { label: string; value: string };

export function openWords(open: OpenPart): Field[] {
  return [
    said('roles.label', open.roles.map((role) => word(`roles.${role}`)).join('\n')),
    said('capacity', String(open.capacity)),
    said('department', open.department),
    said('office', open.office),
    said('seniority', word(`seniorityLevel.${open.seniority}`)),
    said('timeZone', open.timeZone),
    said('languages', open.languages.map(languageName).join(', ')),
    said('weekdays', weekdayNames(open.weekdays)),
    { label: t('privacy.fields.workStart'), value: open.workStart },
    { label: t('privacy.fields.workEnd'), value: open.workEnd },
    ...(['skillsWanted', 'skillsOffered'] as const).map((name) => said(name, skillWords(name, open[name]))),
    ...(['goals', 'experience', 'interests'] as const).map((name) => said(name, open[name].join(', '))),
    ...Object.entries(open.style).flatMap(([scale, leaning]) =>
      leaning === undefined ? [] : said(`style.${scale}.label`, leaningWords(scale, leaning)),
    ),
    ...Object.entries(open.readiness).map(([question, is]) =>
      said(`readiness.${question}`, t(`privacy.${is ? 'yes' : 'no'}`)),
    ),
  ];
}

export function privateWords({ wishes, ratherNot, accessNeeds }: PrivatePart): Field[] {
  return [
    said('wishes', wishes.join(', ')),
    said('ratherNot', ratherNot.join(', ')),
    said('accessNeeds', accessNeeds),
  ];
}

function skillWords(name: 'skillsWanted' | 'skillsOffered', skills: OpenPart['skillsWanted']): string {
  return skills
    .map(({ skill, level }) => t('privacy.skill', { skill, level: word(`${name}Level.${level}`) }))
    .join(', ');
}

function leaningWords(scale: string, leaning: number): string {
  const ends = { low: word(`style.${scale}.low`), high: word(`style.${scale}.high`) };
  return t(`enrollmentForm.style.value.${leaning}`, ends);
}

function said(name: string, value: string): Field {
  return { label: word(name), value };
}

function word(name: string): string {
  return t(`enrollmentForm.${name}`);
}
