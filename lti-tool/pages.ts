// What a browser gets to see in the LMS: the page with its session, or a page that says what to do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorRequestHandler, Response } from 'express';
import { t } from '../shared/i18n/translate.js';
import { escapeHtml } from '../shared/platform/escape-html.js';
import { toAppError } from '../shared/platform/http-errors.js';
import type { Logger } from '../shared/platform/logger.js';
import type { Opened } from './launch.js';

export type SendModulePage = (res: Response, opened: Opened) => void;

/** Reads the page once; its session stands in it as data that no script source may be. */
export function createModulePage(pagesDir: string): SendModulePage {
  const html = readFileSync(join(pagesDir, 'lti-tool/client/lti.html'), 'utf8');
  return (res, { session, platform, launch }) => {
    const framers = [platform.issuer, platform.authUrl, launch.returnOrigin ?? platform.issuer];
    const policy = [
      "default-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'self'",
      `frame-ancestors ${[...new Set(framers.map((address) => new URL(address).origin))].join(' ')}`,
    ];
    res.setHeader('Content-Security-Policy', policy.join('; '));
    res.setHeader('Cache-Control', 'no-store');
    const data = `<script type="application/json" id="launch">${safeJson(session)}</script>`;
    res.type('html').send(html.replace('<!--launch-->', () => data));
  };
}

/** For people who came from their course: what happened and what to do, with a number to find it in the log. */
export function answerWithPage({ log, newId }: { log: Logger; newId(): string }): ErrorRequestHandler {
  // biome-ignore lint/complexity/useMaxParams: Express knows an error handler by its four parameters
  return (thrown, req, res, next) => {
    if (res.headersSent) return next(thrown);
    const error = toAppError(thrown);
    const reference = newId().slice(0, 8);
    const details = { err: thrown, code: error.code, reference, path: req.path };
    if (error.status >= 500) log.error(details, 'a launch failed');
    else log.warn(details, 'a launch was refused');
    res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    res.setHeader('Cache-Control', 'no-store');
    res
      .status(error.status)
      .type('html')
      .send(errorHtml(t(`errors.${error.code}`, error.params), reference));
  };
}

function errorHtml(message: string, reference: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(t('ltiPage.name'))}</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
  main { max-width: 34rem; margin: 10vh auto; padding: 0 1rem; }
  h1 { font-size: 1.25rem; }
  small { opacity: 0.8; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(t('ltiPage.failed.title'))}</h1>
<p>${escapeHtml(message)}</p>
<p><small>${escapeHtml(t('ltiPage.failed.reference', { reference }))}</small></p>
</main>
</body>
</html>`;
}

function safeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
