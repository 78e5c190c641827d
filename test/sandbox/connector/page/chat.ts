// The chat in the browser: shows messages, renders cards, and sends what is pressed.
export {};

type Card = { body?: unknown[] };
type Attachment = { contentType: string; content: Card };
type Message = {
  id: string;
  from: 'bot' | 'person';
  activity: { text?: string; attachments?: Attachment[] };
};
type Chat = { isInstalled: boolean; messages: Message[] };
type CardAction = { data?: Record<string, unknown>; verb?: string; url?: string; getJsonTypeName(): string };
type AdaptiveCard = {
  parse(card: Card): void;
  render(): HTMLElement | undefined;
  onExecuteAction: (action: CardAction) => void;
};
declare const AdaptiveCards: {
  AdaptiveCard: {
    new (): AdaptiveCard;
    onProcessMarkdown: (text: string, result: { outputHtml?: string; didProcess: boolean }) => void;
  };
};

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

const base = location.pathname.replace(/\/$/, '');
const list = byId('messages');
const status = byId('status');
const shown = new Map<string, string>();

new EventSource(`${base}/messages`).onmessage = ({ data }) => show(JSON.parse(data) as Chat);

byId('install').addEventListener('click', () => void send('install', {}));
byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const input = byId('text') as HTMLInputElement;
  if (input.value.trim() === '') return;
  void send('say', { text: input.value });
  input.value = '';
});

function show({ isInstalled, messages }: Chat): void {
  byId('install').hidden = isInstalled;
  for (const message of messages) {
    const version = JSON.stringify(message.activity);
    if (shown.get(message.id) === version) continue;
    shown.set(message.id, version);
    const element = render(message);
    const before = document.getElementById(element.id);
    if (before) before.replaceWith(element);
    else list.append(element);
  }
  list.scrollTop = list.scrollHeight;
}

function render({ id, from, activity }: Message): HTMLElement {
  const article = document.createElement('article');
  article.id = `message-${id}`;
  article.className = from;
  const speaker = document.createElement('h2');
  speaker.className = 'hidden';
  speaker.textContent = from === 'bot' ? 'Waymark says' : 'You say';
  article.append(speaker);
  if (activity.text) {
    const text = document.createElement('div');
    text.innerHTML = toHtml(activity.text);
    article.append(text);
  }
  for (const { content } of activity.attachments ?? []) article.append(renderCard(id, content));
  return article;
}

function renderCard(messageId: string, content: Card): HTMLElement {
  const card = new AdaptiveCards.AdaptiveCard();
  card.onExecuteAction = (action) => void press(messageId, action);
  card.parse(content);
  return card.render() ?? document.createElement('div');
}

async function press(messageId: string, action: CardAction): Promise<void> {
  const kind = action.getJsonTypeName();
  if (kind === 'Action.OpenUrl') window.open(action.url, '_blank', 'noopener');
  else if (kind === 'Action.Execute')
    await send('execute', { verb: action.verb, data: action.data, messageId });
  else await send('submit', { value: action.data, messageId });
}

async function send(what: string, body: unknown): Promise<void> {
  status.textContent = 'Sending …';
  const response = await fetch(`${base}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  const said = answer?.body?.type === 'application/vnd.microsoft.activity.message' ? answer.body.value : '';
  status.textContent = response.ok ? said : 'That did not work. Try again.';
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
