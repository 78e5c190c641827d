// All that is kept about me, on one page and as files to take along.
import type { MyDataResponse } from '../../api/privacy-api.js';
import { actingIds, type Context, personId } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { AppError } from '../../platform/errors.js';
import type { Consent } from '../../ports/consent.js';
import { getPeople } from '../people-actions.js';
import { readingsIn } from '../reading-log.js';
import { myDataHtml } from './my-data-html.js';
import { maySeeReading } from './my-data-policy.js';

/** Mine alone: nobody can ask for somebody else's. */
export async function myData(ctx: Context): Promise<MyDataResponse> {
  personId(ctx);
  const ids = actingIds(ctx);
  const areas = ctx.personalData.map(async ({ name, recordsOf }) => ({
    title: t(`privacy.sources.${name}`),
    records: (await recordsOf(ctx, ids)).map(({ title, audience, at, fields }) => ({
      title,
      audience,
      ...(at ? { at: at.toISOString() } : {}),
      fields: fields.filter(({ value }) => value !== ''),
    })),
  }));
  const consents = await ctx.consentsOf(ids);
  return {
    areas: (await Promise.all(areas)).filter(({ records }) => records.length > 0),
    consents: consents.map(({ givenAt, ...rest }) => ({ ...rest, givenAt: givenAt.toISOString() })),
    readings: await readingsAbout(consents),
  };
}

/** The same as a page to take along. */
export async function myDataPage(ctx: Context): Promise<string> {
  const [data, [me]] = await Promise.all([myData(ctx), getPeople([personId(ctx)])]);
  if (!me) throw new AppError({ code: 'people.not-found', status: 404 });
  return myDataHtml(data, me);
}

/** Since I have been in the program. */
async function readingsAbout(consents: readonly Consent[]): Promise<MyDataResponse['readings']> {
  const consentIn = new Map(consents.map((one) => [one.programId, one]));
  const readings = (await readingsIn([...consentIn.keys()])).filter((one) =>
    maySeeReading(one, consentIn.get(one.programId)),
  );
  const readers = await getPeople([...new Set(readings.map(({ readerId }) => readerId))]);
  const nameOf = new Map(readers.map(({ id, displayName }) => [id, displayName]));
  return readings.map(({ readerId, programId, what, at }) => ({
    reader: nameOf.get(readerId) ?? t('people.erased'),
    program: consentIn.get(programId)?.program ?? '',
    what: t(`privacy.readings.${what}`),
    at: at.toISOString(),
  }));
}
