// The chat in the browser: shows messages, renders cards, and sends what is pressed.
export {};

type Card = { body?: unknown[] };
type Attachment = { contentType: string; content: Card };
type Message = {
  id: string;
  from: 'bot' | 'person';
  activity: { text?: string; attachments?: Attachment[] };
  isUpdated: boolean;
  state: 'sending' | 'sent' | 'failed';
  reason: string;
};
type Chat = { isInstalled: boolean; messages: Message[] };
type BotAnswer = { status: number; body?: { type?: string; value?: unknown } | string };
type CardAction = { data?: Record<string, unknown>; verb?: string; url?: string; getJsonTypeName(): string };
type AdaptiveCard = {
  hostConfig: unknown;
  parse(card: Card): void;
  render(): HTMLElement | undefined;
  onExecuteAction: (action: CardAction) => void;
};
declare const AdaptiveCards: {
  HostConfig: new (options: object) => unknown;
  AdaptiveCard: {
    new (): AdaptiveCard;
    onProcessMarkdown: (text: string, result: { outputHtml?: string; didProcess: boolean }) => void;
  };
};

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};
const ink = (color: string) => ({ default: color, subtle: 'var(--quiet)' });
const hostConfig = new AdaptiveCards.HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 18, large: 21, extraLarge: 26 },
  spacing: { small: 6, default: 12, medium: 16, large: 24, extraLarge: 32, padding: 0 },
  containerStyles: {
    default: {
      backgroundColor: 'transparent',
      foregroundColors: {
        default: ink('var(--text)'),
        accent: ink('var(--brand)'),
        good: ink('var(--good)'),
        attention: ink('var(--bad)'),
      },
    },
  },
  inputs: {
    label: { requiredInputs: { suffix: ' *' }, inputSpacing: 'small' },
    errorMessage: { color: 'Attention', size: 'Default' },
  },
  actions: { actionsOrientation: 'Horizontal', actionAlignment: 'Left', buttonSpacing: 8 },
});

const base = location.pathname.replace(/\/$/, '');
const list = byId('messages');
const status = byId('status');
const textInput = byId('text') as HTMLInputElement;
const shown = new Map<string, string>();

const stream = new EventSource(`${base}/messages`);
stream.onmessage = ({ data }) => show(JSON.parse(data) as Chat);
stream.onerror = () => say('The connection to the sandbox is lost. It is tried again.');

byId('install').addEventListener('click', () => void install());
byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = textInput.value.trim();
  if (text === '') return;
  textInput.value = '';
  void ask('say', { text });
});

function show({ isInstalled, messages }: Chat): void {
  byId('empty').hidden = isInstalled || messages.length > 0;
  list.hidden = messages.length === 0;
  const ids = new Set(messages.map(({ id }) => `message-${id}`));
  for (const element of [...list.children]) if (!ids.has(element.id)) element.remove();
  const isNew = messages.filter(showMessage).length > 0;
  if (isNew) list.lastElementChild?.scrollIntoView({ block: 'start' });
}

/** Whether the message was not there before. */
function showMessage(message: Message): boolean {
  const version = JSON.stringify(message);
  if (shown.get(message.id) === version) return false;
  shown.set(message.id, version);
  const element = render(message);
  const before = document.getElementById(element.id);
  if (!before) {
    list.append(element);
    return true;
  }
  const hadFocus = before.contains(document.activeElement);
  before.replaceWith(element);
  if (hadFocus) element.focus();
  return false;
}

function render(message: Message): HTMLElement {
  const { id, from, activity, state, reason } = message;
  const article = document.createElement('article');
  article.id = `message-${id}`;
  article.className = `${from} ${state}`;
  article.tabIndex = -1;
  article.setAttribute('aria-label', from === 'bot' ? 'Waymark says' : 'You say');
  if (activity.text) {
    const text = document.createElement('div');
    text.innerHTML = toHtml(activity.text);
    article.append(text);
  }
  for (const { content } of activity.attachments ?? []) article.append(renderCard(article, id, content));
  if (state === 'sending') article.append(note('Sending …'));
  if (state === 'failed') article.append(note(`Not sent: ${reason}.`, 'problem'));
  return article;
}

function renderCard(article: HTMLElement, messageId: string, content: Card): HTMLElement {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => void press(article, messageId, action);
  card.parse(content);
  return card.render() ?? note('This card could not be shown.', 'problem');
}

async function press(article: HTMLElement, messageId: string, action: CardAction): Promise<void> {
  const kind = action.getJsonTypeName();
  if (kind === 'Action.OpenUrl') {
    window.open(action.url, '_blank', 'noopener');
    return;
  }
  article.querySelector('.note')?.remove();
  article.append(note('Sending …'));
  setBusy(article, true);
  const answer =
    kind === 'Action.Execute'
      ? await ask('execute', { verb: action.verb, data: action.data, messageId })
      : await ask('submit', { value: action.data, messageId });
  if (!article.isConnected) return;
  setBusy(article, false);
  article.querySelector('.note')?.remove();
  const problem = problemOf(answer);
  if (problem) article.append(note(problem, 'problem'));
}

function setBusy(article: HTMLElement, isBusy: boolean): void {
  article.setAttribute('aria-busy', String(isBusy));
  for (const button of article.querySelectorAll('button'))
    button.setAttribute('aria-disabled', String(isBusy));
}

async function install(): Promise<void> {
  const answer = await ask('install', {});
  if (!problemOf(answer)) textInput.focus();
}

async function ask(what: string, body: unknown): Promise<BotAnswer> {
  say('Sending …');
  const response = await fetch(`${base}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  const answer: BotAnswer = response?.ok
    ? await response.json()
    : { status: 0, body: 'the sandbox does not answer' };
  say(problemOf(answer) ?? saidBy(answer));
  return answer;
}

function problemOf({ status: code, body }: BotAnswer): string | undefined {
  if (code === 0) return `That did not work: ${String(body)}.`;
  return code >= 400 ? `That did not work: Waymark answered ${code}.` : undefined;
}

/** What the bot says in answer to a card without showing a new one. */
function saidBy({ body }: BotAnswer): string {
  if (typeof body !== 'object' || body.type !== 'application/vnd.microsoft.activity.message') return '';
  return String(body.value);
}

function say(text: string): void {
  status.textContent = text;
}

function note(text: string, kind = ''): HTMLElement {
  const element = document.createElement('p');
  element.className = `note ${kind}`;
  element.textContent = text;
  return element;
}

function toHtml(text: string): string {
  const safe = text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const bold = safe.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');
  const items = bold.replace(/^- (.+)$/gm, '<li>$1</li>');
  return items.replace(/((?:<li>.*<\/li>\n?)+)/g, '<ul>$1</ul>').replace(/\n\n/g, '<br>');
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element ${id}.`);
  return element;
}
