// What people take along of a completed mentoring as pages of their own: the certificate, and what was said at the end.
import type { CertificateResponse, FarewellResponse } from '../../api/farewell-api.js';
import { t } from '../../i18n/translate.js';
import { escapeHtml } from '../../platform/escape-html.js';

/** Facts only: whoever is shown it learns nothing of what was said. */
export function certificateHtml(of: CertificateResponse): string {
  const { name, role, programTitle, from, until, sessions } = of;
  const days = { from: from.slice(0, 10), until: until.slice(0, 10) };
  return page(t('farewell.certificate.title'), [
    `<p class="name">${escapeHtml(name)}</p>`,
    `<p>${escapeHtml(t(`farewell.certificate.${role}`, { program: programTitle }))}</p>`,
    facts([
      [t('farewell.certificate.program'), programTitle],
      [t('farewell.certificate.period'), t('farewell.certificate.days', days)],
      ...(sessions > 0 ? [[t('farewell.certificate.sessions'), String(sessions)] as const] : []),
    ]),
    `<p class="small">${escapeHtml(t('farewell.certificate.made'))}</p>`,
  ]);
}

/** Only what its reader wrote, or may read. */
export function keepsakeHtml({ mine, others, ended }: FarewellResponse): string {
  const said: [string, string | null][] = [
    [t('farewell.keepsake.myReflection'), mine.words.reflection],
    [t('farewell.keepsake.myThanks'), mine.words.thanks],
    ...others.flatMap(({ displayName: name, reflection, thanks }): [string, string | null][] => [
      [t('farewell.keepsake.reflection', { name }), reflection],
      [t('farewell.keepsake.thanks', { name }), thanks],
    ]),
  ];
  const there = said.flatMap(([label, text]): [string, string][] => (text ? [[label, text]] : []));
  return page(t('farewell.keepsake.title'), [
    ...(ended ? [`<p>${ended.at.slice(0, 10)}</p>`] : []),
    there.length > 0 ? facts(there) : `<p>${escapeHtml(t('farewell.keepsake.nothing'))}</p>`,
  ]);
}

function page(title: string, body: readonly string[]): string {
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<style>body{font:16px/1.6 Georgia,serif;color:#000;background:#fff;max-width:42rem;margin:3rem auto;padding:0 1rem}',
    'h1{font-size:2rem;line-height:1.2}.name{font-size:1.5rem;font-weight:700}dt{font-weight:700}',
    'dd{margin:0 0 1rem;white-space:pre-wrap;overflow-wrap:anywhere}.small{font-size:.875rem}',
    '@media print{body{margin:0 auto}}</style></head>',
    `<body><main><h1>${escapeHtml(title)}</h1>`,
    ...body,
    '</main></body></html>',
  ].join('\n');
}

function facts(rows: readonly (readonly [label: string, value: string])[]): string {
  const lines = rows.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>${lines.join('')}</dl>`;
}
