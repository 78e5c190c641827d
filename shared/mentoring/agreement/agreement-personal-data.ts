// What agreements keep about a person: their own drafts, and what they signed.
import type { SettledTerms } from '../../api/agreement-api.js';
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { weekdayNames } from '../../i18n/weekday-names.js';
import type { KeptRecord, PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import { type Agreement, isAgreed, isOpen } from './agreement.js';
import { openDraft, openTerms } from './agreement-opening.js';
import type { KeptAgreement } from './agreement-record.js';
import { eraseDraft, findVersionsOf } from './agreement-store.js';

export const agreementPersonalData: PersonalDataSource<Context> = { name: 'agreement', recordsOf, erase };

async function recordsOf(ctx: Context, personIds: readonly string[]): Promise<PersonalRecord[]> {
  const versions = await findVersionsOf(personIds);
  const records = versions.flatMap((one) => [
    ...personIds.map((personId) => draftRecord(ctx, one, personId)),
    ...(isAgreed(one) ? [agreedRecord(ctx, one, personIds)] : []),
  ]);
  return (await Promise.all(records)).flatMap((one) => one ?? []);
}

/** Drafts go, and with them what is still being negotiated; what both signed is the partner's, too. */
async function erase(ctx: Context, personIds: readonly string[]): Promise<KeptRecord[]> {
  const versions = await findVersionsOf(personIds);
  for (const one of versions)
    for (const personId of personIds) await eraseDraft(one.id, personId, isOpen(one) ? ctx.now() : undefined);
  return versions.filter(isAgreed).map((one) => ({ title: titleOf(one), why: t('agreement.data.kept') }));
}

async function draftRecord(
  ctx: Context,
  of: KeptAgreement,
  personId: string,
): Promise<PersonalRecord | undefined> {
  const draft = of.drafts[personId];
  if (!draft) return undefined;
  const { frame, hours, texts } = await openDraft(
    ctx,
    { relationshipId: of.relationshipId, personId },
    draft,
  );
  return {
    title: t('agreement.data.draft', { number: of.number }),
    audience: draft.isHandedIn ? 'pair' : 'me-alone',
    fields: fieldsOf({ frame, texts, hours: [{ personId, ...hours }] }, personId),
  };
}

async function agreedRecord(
  ctx: Context,
  of: KeptAgreement,
  personIds: readonly string[],
): Promise<PersonalRecord> {
  const mine = of.signatures.find(({ personId }) => personIds.includes(personId));
  const terms = (await openTerms(ctx, of)) ?? { frame: {}, hours: [], texts: {} };
  return {
    title: titleOf(of),
    audience: 'pair',
    ...(mine ? { at: mine.signedAt } : {}),
    fields: fieldsOf(terms, mine?.personId ?? ''),
  };
}

function fieldsOf({ frame, hours, texts }: SettledTerms, me: string): PersonalRecord['fields'] {
  const { scheduler, ...plain } = frame;
  const mine = hours.filter(({ personId }) => personId === me);
  return [
    ...Object.entries(plain).map(([name, value]) => field(name, t(`agreement.values.${name}.${value}`))),
    ...(scheduler
      ? [field('scheduler', t(`agreement.values.scheduler.${schedulerKind(scheduler, me)}`))]
      : []),
    ...mine.map(({ weekdays, start, end }) =>
      field('hours', t('agreement.values.hours', { days: weekdayNames(weekdays), start, end })),
    ),
    ...Object.entries(texts).flatMap(([name, value]) => (value ? [field(name, value)] : [])),
  ];
}

function field(name: string, value: string) {
  return { label: t(`agreement.fields.${name}`), value };
}

function schedulerKind(scheduler: string, me: string): 'turns' | 'me' | 'partner' {
  if (scheduler === me) return 'me';
  return scheduler === 'turns' ? 'turns' : 'partner';
}

function titleOf({ number }: Agreement): string {
  return t('agreement.data.title', { number });
}
