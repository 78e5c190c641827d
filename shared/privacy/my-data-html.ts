// My data as one page that can be read, printed and kept without Waymark.
import type { MyDataResponse } from '../api/privacy-api.js';
import { t } from '../i18n/translate.js';
import { escapeHtml } from '../platform/escape-html.js';

export function myDataHtml({ areas, consents, readings }: MyDataResponse): string {
  const title = escapeHtml(t('privacy.title'));
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<style>body{font:16px/1.5 sans-serif;max-width:70ch;margin:2rem auto;padding:0 1rem}',
    'dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap}</style></head><body>',
    `<h1>${title}</h1>`,
    ...areas.flatMap((area) => [heading(2, area.title), ...area.records.map(record)]),
    heading(2, t('privacy.consents.title')),
    list(
      consents.map(({ program, givenAt, state }) =>
        t(`privacy.consents.${state}`, { program, day: givenAt.slice(0, 10) }),
      ),
    ),
    heading(2, t('privacy.readings.title')),
    list(
      readings.map(({ reader, what, program, at }) => `${at.slice(0, 10)}: ${reader}, ${what}, ${program}`),
    ),
    '</body></html>',
  ].join('\n');
}

function record({ title, audience, at, fields }: MyDataResponse['areas'][number]['records'][number]): string {
  const when = at ? ` (${at.slice(0, 10)})` : '';
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
