// The HTML of the Teams host page for one person.
import { escapeHtml } from '../kit/html.js';
import type { CastMember, World } from '../world.js';
import type { TeamsHostOptions } from './teams-host.js';

export type HostPage = { world: World; person: CastMember; options: TeamsHostOptions };

export function hostPage({ world, person, options }: HostPage): string {
  const data = {
    tabUrl: options.tabUrl,
    tenantId: world.tenantId,
    person: { oid: person.oid, name: person.name, email: person.email },
  };
  const home = options.homeUrl?.();
  const chat = options.chatUrl?.(person.oid);
  return `<!doctype html>
<html lang="en" data-theme="default">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Waymark | Teams | ${escapeHtml(person.name)}</title>
<link rel="stylesheet" href="/host.css">
<script type="application/json" id="host">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
</head>
<body>
<header class="bar">
  <span class="brand">${icons.logo}<span>Teams <small>(sandbox)</small></span></span>
  ${home ? `<a class="quiet" href="${escapeHtml(home)}">Sandbox home</a>` : ''}
  <label class="theme">Theme
    <select id="theme"><option value="default">Light</option><option value="dark">Dark</option><option value="contrast">High contrast</option></select>
  </label>
  <span class="me" title="${escapeHtml(person.name)}"><span class="face" aria-hidden="true">${escapeHtml(initials(person))}</span><span class="my-name">${escapeHtml(person.name)}</span></span>
</header>
<div class="body">
  <nav class="rail" aria-label="Teams">
    ${railItem('Activity', icons.bell)}
    ${railItem('Chat', icons.chat, chat)}
    ${railItem('Calendar', icons.calendar)}
    <a class="item active" aria-current="page" href="#">${icons.app}<span>Waymark</span></a>
  </nav>
  <main class="stage">
    <div class="app-head"><strong>Waymark</strong><span class="tab-name">Home</span></div>
    <iframe id="tab" title="Waymark" allow="clipboard-write"></iframe>
    <div id="toast" role="status" hidden></div>
  </main>
</div>
<script type="module" src="/host.js"></script>
</body>
</html>`;
}

function railItem(name: string, icon: string, href?: string): string {
  if (!href) return `<span class="item off">${icon}<span>${name}</span></span>`;
  return `<a class="item" href="${escapeHtml(href)}">${icon}<span>${name}</span></a>`;
}

function initials({ givenName, familyName }: CastMember): string {
  return `${givenName.slice(0, 1)}${familyName.slice(0, 1)}`;
}

const shape = (path: string) =>
  `<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true">${path}</svg>`;

const icons = {
  logo: shape('<rect x="3" y="3" width="18" height="18" rx="5"/><path d="M8 9h8M12 9v7"/>'),
  bell: shape('<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4"/>'),
  chat: shape('<path d="M4 20l1.2-4A8 8 0 1 1 8 18.8zM8.5 11h7M8.5 14h4"/>'),
  calendar: shape('<rect x="4" y="5" width="16" height="15" rx="3"/><path d="M4 10h16M8 3v4M16 3v4"/>'),
  app: shape(
    '<path d="M12 21s-6-6.1-6-11a6 6 0 0 1 12 0c0 4.9-6 11-6 11z"/><circle cx="12" cy="10" r="2.2"/>',
  ),
};
