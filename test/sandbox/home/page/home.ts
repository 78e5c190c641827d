// Runs in the sandbox's home page: the clock, everybody's local time, and the live diary.

type Entry = {
  service: string;
  ts: string;
  method?: string;
  path?: string;
  status?: number;
  kind?: string;
  inbound?: true;
};

const clock = document.querySelector<HTMLTimeElement>('#now');
const clockStatus = document.querySelector<HTMLElement>('#clock-status');
const diary = document.querySelector<HTMLOListElement>('#diary');
const empty = document.querySelector<HTMLElement>('#diary-empty');
const live = document.querySelector<HTMLElement>('#live');
const mostEntries = 200;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-days]'))
  button.addEventListener('click', () => void moveClock(Number(button.dataset['days'])));
for (const box of document.querySelectorAll<HTMLInputElement>('.filters input'))
  box.addEventListener('change', () => diary?.classList.toggle(`without-${box.value}`, !box.checked));
document
  .querySelector<HTMLInputElement>('#find')
  ?.addEventListener('input', (event) => showMatching(event.target));
showTimes(clock?.dateTime ?? '');
setInterval(() => void readClock(), 20_000);
listenToDiary();

async function moveClock(days: number) {
  say('Working through what is due');
  setButtons(true);
  const response = await fetch('/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ days }),
  }).catch(() => undefined);
  setButtons(false);
  if (!response?.ok) {
    say('The clock could not be moved. Look at the output of the demo for the reason.');
    return;
  }
  const { now } = await response.json();
  showTimes(now);
  say(days === 1 ? 'A day has gone by.' : `${days} days have gone by.`);
}

async function readClock() {
  const response = await fetch('/clock').catch(() => undefined);
  if (response?.ok) showTimes((await response.json()).now);
}

function showTimes(now: string) {
  const instant = new Date(now);
  if (!clock || Number.isNaN(instant.getTime())) return;
  clock.dateTime = now;
  clock.textContent = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' }).format(
    instant,
  );
  for (const place of document.querySelectorAll<HTMLElement>('[data-zone]')) {
    const timeZone = place.dataset['zone'] ?? 'UTC';
    place.textContent = new Intl.DateTimeFormat(undefined, {
      timeZone,
      weekday: 'short',
      timeStyle: undefined,
      hour: 'numeric',
      minute: '2-digit',
    }).format(instant);
  }
}

function showMatching(field: EventTarget | null) {
  const wanted = field instanceof HTMLInputElement ? field.value.trim().toLowerCase() : '';
  for (const person of document.querySelectorAll<HTMLElement>('.person'))
    person.hidden = !person.textContent?.toLowerCase().includes(wanted);
}

function setButtons(disabled: boolean) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-days]'))
    button.disabled = disabled;
}

function say(text: string) {
  if (clockStatus) clockStatus.textContent = text;
}

function listenToDiary() {
  const source = new EventSource('/diary');
  source.addEventListener('open', () => {
    diary?.replaceChildren();
    setLive(true);
  });
  source.addEventListener('error', () => setLive(false));
  source.addEventListener('message', (event) => addEntry(JSON.parse(event.data)));
}

function setLive(on: boolean) {
  if (!live) return;
  live.textContent = on ? 'live' : 'stopped';
  live.classList.toggle('off', !on);
}

function addEntry(entry: Entry) {
  if (!diary) return;
  if (empty) empty.hidden = true;
  const item = document.createElement('li');
  item.className = `of-${entry.service}`;
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.append(
    words('time', new Date(entry.ts).toLocaleTimeString()),
    words('service', entry.service),
    words('what', whatHappened(entry)),
    words(`status ${(entry.status ?? 200) >= 400 ? 'bad' : 'good'}`, String(entry.status ?? '')),
  );
  const body = document.createElement('pre');
  details.addEventListener('toggle', () => {
    body.textContent = JSON.stringify(entry, null, 2);
  });
  details.append(summary, body);
  item.append(details);
  diary.prepend(item);
  while (diary.children.length > mostEntries) diary.lastElementChild?.remove();
}

function whatHappened({ method, path, kind, inbound }: Entry): string {
  if (kind) return kind;
  return `${inbound ? 'to the product: ' : ''}${method ?? ''} ${path ?? ''}`;
}

function words(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

export {};
