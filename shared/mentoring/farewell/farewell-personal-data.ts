// What is kept of somebody from the end of their mentoring: what they wrote, and whether they are still in touch.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import type { ClosingPart } from './closing.js';
import { deletePartsBy, findPartsBy } from './closing-store.js';
import type { InTouch } from './in-touch.js';
import { deleteInTouchOf, findInTouchOf } from './in-touch-store.js';
import { openWords } from './sealed-words.js';

export const farewellPersonalData: PersonalDataSource<Context> = {
  name: 'farewell',
  recordsOf: async (ctx, personIds) => {
    const parts = await findPartsBy(personIds);
    const written = await Promise.all(parts.map(async (part) => recordsOf(part, await openWords(ctx, part))));
    return [...written.flat(), ...(await findInTouchOf(personIds)).map(inTouchRecord)];
  },
  /** What the others wrote stays theirs, until the program's time is over. */
  erase: async (_ctx, personIds) => {
    await deletePartsBy(personIds);
    await deleteInTouchOf(personIds);
    return [];
  },
};

function recordsOf(
  { next, doneAt }: ClosingPart,
  { reflection, audience, thanks }: Awaited<ReturnType<typeof openWords>>,
): PersonalRecord[] {
  const at = doneAt ? { at: doneAt } : {};
  return [
    {
      title: t('farewell.records.reflection'),
      audience: audience === 'pair' ? 'pair' : 'me-alone',
      ...at,
      fields: [{ label: t('farewell.records.reflection'), value: reflection }],
    },
    {
      title: t('farewell.records.thanks'),
      audience: 'pair',
      ...at,
      fields: [{ label: t('farewell.records.thanks'), value: thanks }],
    },
    {
      title: t('farewell.records.next'),
      audience: 'me-alone',
      ...at,
      fields: [
        {
          label: t('farewell.records.next'),
          value: next.map((way) => t(`farewell.next.${way}`)).join(', '),
        },
      ],
    },
  ];
}

function inTouchRecord({ isOff, answers }: InTouch): PersonalRecord {
  return {
    title: t('farewell.records.inTouch'),
    audience: 'me-alone',
    fields: [
      ...Object.entries(answers).map(([months, answer]) => ({
        label: t('farewell.records.months', { months }),
        value: t(`farewell.inTouch.${answer}`),
      })),
      { label: t('farewell.records.asked'), value: t(`farewell.records.${isOff ? 'off' : 'on'}`) },
    ],
  };
}
