// My data as one page that can be read, printed and kept without Waymark.
import type { MyDataResponse } from '../../api/privacy-api.js';
import { t } from '../../i18n/translate.js';
import { escapeHtml } from '../../platform/escape-html.js';
import { fullDay, type Viewer } from '../times.js';

/** @param viewer in whose zone the days are */
export function myDataHtml({ areas, consents, readings }: MyDataResponse, viewer: Viewer): string {
  const day = (at: string) => fullDay(new Date(at), viewer);
  const title = escapeHtml(t('privacy.title'));
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<style>body{font:16px/1.5 sans-serif;max-width:70ch;margin:2rem auto;padding:0 1rem}',
    'dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap}</style></head><body>',
    `<h1>${title}</h1>`,
    ...areas.flatMap((area) => [heading(2, area.title), ...area.records.map((one) => record(one, day))]),
    heading(2, t('privacy.consents.title')),
    list(
      consents.map(({ program, givenAt, state }) =>
        t(`privacy.consents.${state}`, { program, day: day(givenAt) }),
      ),
    ),
    heading(2, t('privacy.readings.title')),
    list(readings.map(({ reader, what, program, at }) => `${day(at)}: ${reader}, ${what}, ${program}`)),
    '</body></html>',
  ].join('\n');
}

type RecordView = MyDataResponse['areas'][number]['records'][number];

function record({ title, audience, at, fields }: RecordView, day: (at: string) => string): string {
  const when = at ? ` (${day(at)})` : '';
  const rows = fields.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`);
  return [
    heading(3, title + when),
    `<p>${escapeHtml(t(`privacy.audience.${audience}`))}</p>`,
    `<dl>${rows.join('')}</dl>`,
  ].join('\n');
}

function heading(level: 2 | 3, text: string): string {
  return `<h${level}>${escapeHtml(text)}</h${level}>`;
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}
