// Runs in the Teams host page: answers the framed tab as the Teams web client answers teams-js 2.58.

type TeamsRequest = { id: number; uuidAsString?: string; func: string; args?: unknown[] };
type HostData = { tabUrl: string; tenantId: string; person: { oid: string; name: string; email: string } };

const data: HostData = JSON.parse(document.getElementById('host')?.textContent ?? '{}');
const frame = document.querySelector<HTMLIFrameElement>('#tab');
const themeChoice = document.querySelector<HTMLSelectElement>('#theme');
const toast = document.querySelector<HTMLElement>('#toast');
const tabOrigin = new URL(data.tabUrl).origin;
const registered = new Set<unknown>();
const state = { theme: new URLSearchParams(location.search).get('theme') ?? 'default', subEntityId: '' };

window.addEventListener('message', (event) => {
  if (event.source !== frame?.contentWindow || event.origin !== tabOrigin || !isRequest(event.data)) return;
  const { id, uuidAsString, func, args = [] } = event.data;
  void answer(func, args).then((reply) => {
    if (reply) frame?.contentWindow?.postMessage({ id, uuidAsString, args: reply }, tabOrigin);
  });
});

themeChoice?.addEventListener('change', () => setTheme(themeChoice.value));
setTheme(['default', 'dark', 'contrast'].includes(state.theme) ? state.theme : 'default');
openTab(new URLSearchParams(location.search).get('subEntityId') ?? '');

async function answer(func: string, args: unknown[]): Promise<unknown[] | undefined> {
  switch (func) {
    case 'initialize':
      return ['content', 'web', JSON.stringify(runtime()), '2.58.0'];
    case 'getContext':
      return [context()];
    case 'authentication.getAuthToken':
      return authToken();
    case 'registerHandler':
      registered.add(args[0]);
      return undefined;
    case 'executeDeepLink':
      return openLink(String(args[0]));
    case 'appInitialization.success':
      document.documentElement.dataset['ready'] = 'true';
      return undefined;
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
      say(`The app reported that it could not start: ${JSON.stringify(args)}`);
      return undefined;
    default:
      return undefined;
  }
}

function runtime() {
  const supports = {
    pages: { config: {}, backStack: {} },
    dialog: { url: {}, card: {} },
    chat: {},
    appInstallDialog: {},
  };
  return {
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isLegacyTeams: false,
    isNAAChannelRecommended: false,
    supports,
  };
}

function context() {
  const { oid, email } = data.person;
  return {
    locale: 'en-us',
    theme: state.theme,
    entityId: 'home',
    subEntityId: state.subEntityId,
    hostName: 'Teams',
    hostClientType: 'web',
    userObjectId: oid,
    userPrincipalName: email,
    loginHint: email,
    tid: data.tenantId,
    frameContext: 'content',
    sessionId: crypto.randomUUID(),
    appSessionId: crypto.randomUUID(),
  };
}

async function authToken(): Promise<unknown[]> {
  const response = await fetch(`/people/${data.person.oid}/token`).catch(() => undefined);
  if (!response?.ok) return [false, 'resourceDisabled'];
  const { token } = await response.json();
  return [true, token];
}

function openLink(link: string): unknown[] {
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return [false, 'Invalid deep link'];
  }
  const place = url.pathname.startsWith('/l/entity/') ? url.searchParams.get('context') : undefined;
  if (place) openTab(String(JSON.parse(place).subEntityId ?? ''));
  else if (/^\/l\/(chat|call)\//.test(url.pathname)) return talk(url);
  else say(`Teams joins the meeting at ${link}`);
  return [true];
}

/** Chats and calls are with people, by their addresses. */
function talk(url: URL): unknown[] {
  const users = (url.searchParams.get('users') ?? '').split(',').filter(Boolean);
  if (users.length === 0 || !/^\/l\/(chat|call)\/0\/0$/.test(url.pathname))
    return [false, 'Invalid deep link'];
  const what = url.pathname.startsWith('/l/chat/') ? 'a chat' : 'a call';
  say(`Teams opens ${what} with ${users.join(', ')}`);
  return [true];
}

function openTab(subEntityId: string) {
  state.subEntityId = subEntityId;
  registered.clear();
  delete document.documentElement.dataset['ready'];
  if (frame) frame.src = data.tabUrl;
}

function setTheme(theme: string) {
  state.theme = theme;
  document.documentElement.dataset['theme'] = theme;
  if (themeChoice) themeChoice.value = theme;
  if (registered.has('themeChange'))
    frame?.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, tabOrigin);
}

function say(text: string) {
  if (!toast) return;
  toast.textContent = text;
  toast.hidden = false;
  setTimeout(() => {
    toast.hidden = true;
  }, 6000);
}

function isRequest(value: unknown): value is TeamsRequest {
  return typeof value === 'object' && value !== null && 'func' in value && 'id' in value;
}

export {};
