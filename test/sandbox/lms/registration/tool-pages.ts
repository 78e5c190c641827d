// The administrator's pages: the tools, what can be done with each, and a frame in which one registers itself.
import type { Express, Request, Response } from 'express';
import { sendPage, sendProblem } from '../pages/frame.js';
import { escapeHtml, type Html } from '../pages/html.js';
import { originOf, toolFrame } from '../pages/tool-frame.js';
import type { Session } from '../sessions.js';
import type { Site } from '../site.js';
import type { Tool } from '../tools.js';
import { registrationUrl } from './registration-token.js';

const TOOLS_PATH = '/admin/tools.php';
const REGISTER_PATH = '/admin/register.php';

export function serveToolPages(app: Express, site: Site): void {
  app.get(TOOLS_PATH, (req, res) => {
    const session = administrator(site, req, res);
    if (session)
      sendPage(res, site, { title: 'Tools', session, trail: [home], main: toolList(site, session) });
  });
  app.post(TOOLS_PATH, (req, res) => {
    const session = administrator(site, req, res);
    if (!session) return;
    const { sesskey, deployment, action } = req.body ?? {};
    if (sesskey === session.sesskey && site.tools.byDeployment(String(deployment)))
      site.tools.change(String(deployment), changesBy(String(action)));
    res.redirect(303, TOOLS_PATH);
  });
  app.get(REGISTER_PATH, async (req, res) => {
    const session = administrator(site, req, res);
    if (!session) return;
    const url = String(req.query['url']);
    if (!URL.canParse(url)) return res.redirect(303, TOOLS_PATH);
    const src = await registrationUrl(site, url);
    const frame = toolFrame({ src, title: 'Registration of the tool', origin: originOf(url) });
    sendPage(res, site, {
      title: 'Register a tool',
      session,
      trail: [home, { title: 'Tools', href: TOOLS_PATH }],
      isWide: true,
      main: `<h1>Register a tool</h1><div data-closes-to="${TOOLS_PATH}">${frame}</div>`,
    });
  });
}

const home = { title: 'My courses', href: '/' };

function administrator(site: Site, req: Request, res: Response): Session | undefined {
  const session = site.sessions.of(req);
  if (session?.user.isAdmin) return session;
  const text = 'Only the administrator of the site manages tools.';
  sendProblem(res, site, { status: 403, title: 'Not for you', text, session });
  return undefined;
}

function changesBy(action: string): Partial<Tool> {
  switch (action) {
    case 'activate':
      return { state: 'active' };
    case 'show':
      return { isInChooser: true };
    case 'hide':
      return { isInChooser: false };
    default:
      return {};
  }
}

function toolList({ tools }: Site, session: Session): Html {
  const cards = tools.list().map((tool) => toolCard(tool, session));
  return `<h1>Tools</h1>
<div class="columns">${cards.join('')}</div>
<section class="sheet" aria-labelledby="new-tool"><h2 id="new-tool">Register a tool</h2>
<form class="stack" action="${REGISTER_PATH}"><label>The tool's registration URL<input type="url" name="url" required placeholder="https://"></label><p><button class="button">Register</button></p></form></section>`;
}

function toolCard(tool: Tool, { sesskey }: Session): Html {
  const { name, description, state, isInChooser, clientId, deploymentId, toolUrl } = tool;
  const id = `tool-${deploymentId}`;
  const button = (action: string, words: string) =>
    `<button class="button quiet" name="action" value="${action}" aria-label="${words}: ${escapeHtml(name)}">${words}</button>`;
  const actions = [
    ...(state === 'pending' ? [button('activate', 'Activate')] : []),
    isInChooser ? button('hide', 'Hide from teachers') : button('show', 'Show in activity chooser'),
  ];
  return `<section class="sheet" aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(name)} <span class="chip">${state}</span></h2>
<p>${escapeHtml(description)}</p>
<dl><dt>Client</dt><dd>${escapeHtml(clientId)}</dd><dt>Deployment</dt><dd>${deploymentId}</dd><dt>Opens</dt><dd>${escapeHtml(toolUrl || 'not set yet')}</dd></dl>
<form method="post" class="row"><input type="hidden" name="sesskey" value="${sesskey}"><input type="hidden" name="deployment" value="${deploymentId}">${actions.join('')}</form>
</section>`;
}
