// What may be said in the form: beside its limits, zones that exist and days that end after they begin.
import { IANAZone } from 'luxon';
import { type EnrollmentForm, enrollmentForm } from '../../api/enrollment-api.js';
import { t } from '../../i18n/translate.js';
import type { OpenPart } from './enrollment.js';

const PRIVATE = { wishes: true, ratherNot: true, accessNeeds: true, consent: true } as const;

const openForm = enrollmentForm.omit(PRIVATE).superRefine((form, ctx) => {
  if (!IANAZone.isValidZone(form.timeZone))
    ctx.addIssue({ code: 'custom', path: ['timeZone'], message: t('enrollment.invalid.timeZone') });
  for (const path of ['workStart', 'workEnd'] as const)
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(form[path]))
      ctx.addIssue({ code: 'custom', path: [path], message: t('enrollment.invalid.time') });
  if (form.workStart >= form.workEnd)
    ctx.addIssue({ code: 'custom', path: ['workEnd'], message: t('enrollment.invalid.workEnd') });
});

/** @throws ZodError that says what to change */
export function openPartOf(form: EnrollmentForm): OpenPart {
  return openForm.parse(form);
}

export function maySay(open: OpenPart): boolean {
  return openForm.safeParse(open).success;
}
