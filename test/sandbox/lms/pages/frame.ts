// The frame of every page: who is signed in, where one is, and that it is a sandbox.
import type { Response } from 'express';
import type { LmsUser } from '../campus.js';
import type { Session } from '../sessions.js';
import type { Site } from '../site.js';
import { escapeHtml, face, type Html } from './html.js';

export type Page = {
  title: string;
  session: Session | undefined;
  /** From the front page to the one above this page. */
  trail?: { title: string; href: string }[];
  /** People whom one can become without leaving the page's course. */
  others?: readonly LmsUser[];
  courseId?: string;
  /** The course whose grades the page shows live, by its number. */
  live?: number;
  isWide?: boolean;
  main: Html;
};

export function sendPage(res: Response, site: Site, page: Page): void {
  const { title, session, trail = [], live, courseId, isWide, main } = page;
  const script = session
    ? ` data-user="${session.user.id}" data-back="${escapeHtml(signInUrl(session.user, courseId))}"${live ? ` data-live="/course/live.php?id=${live}"` : ''}`
    : '';
  res.type('html').send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)} | Harbor Campus</title>
<link rel="stylesheet" href="/campus.css">
</head>
<body${script}${isWide ? ' class="wide"' : ''}>
<a class="skip" href="#main">Skip to the content</a>
${remark(site)}
<header class="bar">
  <div class="inner">
    <a class="brand" href="/">${mark}<span>Harbor Campus</span></a>
    ${session ? person(session.user, page) : ''}
  </div>
</header>
<main id="main" class="inner" tabindex="-1">
${trail.length === 0 ? '' : crumbs(trail)}
<p id="moved" class="moved" hidden></p>
${main}
</main>
<p id="news" class="news" role="status"></p>
<script type="module" src="/campus.js"></script>
</body>
</html>`);
}

export function sendProblem(
  res: Response,
  site: Site,
  {
    status,
    title,
    text,
    session,
  }: { status: number; title: string; text: string; session?: Session | undefined },
): void {
  const main = `<h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(text)}</p><p><a class="button" href="/" target="_top">To my courses</a></p>`;
  sendPage(res.status(status), site, { title, session, main });
}

function remark({ homeUrl }: Site): Html {
  const home = homeUrl();
  const link = home ? ` <a href="${escapeHtml(home)}" target="_top">Back to the sandbox</a>` : '';
  return `<aside class="remark" aria-label="Sandbox"><div class="inner"><span>Sandbox: this campus, its people and its grades are made up.</span>${link}</div></aside>`;
}

function person({ id, name, ...rest }: LmsUser, { others = [], courseId }: Page): Html {
  const items = others
    .filter((other) => other.id !== id)
    .map(
      (other) => `<li><a href="${escapeHtml(signInUrl(other, courseId))}">${escapeHtml(other.name)}</a></li>`,
    );
  const menu =
    items.length === 0
      ? '<a href="/sandbox/people">Switch</a>'
      : `<details><summary>Switch</summary><div class="menu"><p>Continue as</p><ul>${items.join('')}</ul><p><a href="/sandbox/people">Everybody</a></p></div></details>`;
  return `<nav class="person" aria-label="You">${face({ name, ...rest })}<span class="who"><span class="hidden">Signed in as </span>${escapeHtml(name)}</span>${menu}</nav>`;
}

export function signInUrl({ id }: LmsUser, courseId?: string): string {
  const query = new URLSearchParams({ user: id, ...(courseId ? { course: courseId } : {}) });
  return `/sandbox/sign-in?${query}`;
}

function crumbs(trail: { title: string; href: string }[]): Html {
  const items = trail.map(
    ({ title, href }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></li>`,
  );
  return `<nav class="crumbs" aria-label="You are here"><ol>${items.join('')}</ol></nav>`;
}

const mark =
  '<svg viewBox="0 0 32 32" width="30" height="30" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M4 25c3 2 5 2 8 0s5-2 8 0 5 2 8 0"/><path d="M16 20V5l9 12h-9" stroke-linejoin="round"/><path d="M16 9l-7 8h7" stroke-linejoin="round"/></svg>';
