// Runs in the pages of the campus: times in words, grades as they arrive, and a word when somebody else signed in.
export {};

type ShownGrade = {
  item: number;
  userId: string;
  points: string;
  percent: number | undefined;
  at: string | undefined;
  comment: string;
};
type Person = { id: string; name: string };

const { live, user, back } = document.body.dataset;
let isFirst = true;
let silence: ReturnType<typeof setTimeout> | undefined;

showTimes();
setInterval(showTimes, 30_000);
closeMenus();
closeRegistration();
if (live) new EventSource(live).onmessage = ({ data }) => show(JSON.parse(data) as ShownGrade[]);
document.addEventListener(
  'visibilitychange',
  () => void (document.visibilityState === 'visible' && askWho()),
);

function show(grades: ShownGrade[]): void {
  for (const grade of grades) showGrade(grade);
  isFirst = false;
}

function showGrade(grade: ShownGrade): void {
  const places = `[data-item="${grade.item}"][data-user-id="${grade.userId}"]`;
  for (const place of document.querySelectorAll<HTMLElement>(places)) fill(place, grade);
  showTimes();
}

function fill(place: HTMLElement, { points, percent, at, comment }: ShownGrade): void {
  const shown = place.querySelector<HTMLElement>('[data-points]');
  const text = points || (shown?.dataset['none'] ?? '');
  const isNew = shown?.textContent !== text;
  if (shown) shown.textContent = text;
  place.classList.toggle('none', points === '');
  place.querySelector<HTMLElement>('[data-bar]')?.style.setProperty('width', `${percent ?? 0}%`);
  place.querySelector('[data-at]')?.setAttribute('datetime', at ?? '');
  place.querySelector('[data-comment]')?.replaceChildren(comment);
  if (isNew && !isFirst) celebrate(place, points);
}

function celebrate(place: HTMLElement, points: string): void {
  place.classList.remove('new');
  requestAnimationFrame(() => place.classList.add('new'));
  const name = place.querySelector('.student')?.lastChild?.textContent;
  const whose = name ? `${name}'s grade` : 'Your grade';
  say(points ? `${whose} arrived: ${points}` : `${whose} was taken back`);
}

function say(words: string): void {
  const news = document.getElementById('news');
  if (!news) return;
  news.textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => news.replaceChildren(), 8000);
}

function showTimes(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('[data-at]')) {
    const at = new Date(time.dateTime);
    const isTime = !Number.isNaN(at.getTime());
    time.textContent = isTime
      ? new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
      : '';
  }
}

/** One browser holds one person: another page may have signed somebody else in. */
async function askWho(): Promise<void> {
  const response = await fetch('/sandbox/who').catch(() => undefined);
  if (response?.ok) tellWho((await response.json()) as Person);
}

function tellWho({ id, name }: Person): void {
  const moved = document.getElementById('moved');
  if (!moved || user === undefined) return;
  moved.hidden = id === user;
  if (id === user) return;
  const link = document.createElement('a');
  link.href = back ?? '/';
  link.textContent = 'Continue as before';
  moved.replaceChildren(`This browser is now signed in as ${name}. `, link);
}

function closeMenus(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.person details');
  document.addEventListener('click', ({ target }) => {
    if (menu?.open && target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu?.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}

/** A tool that has registered itself asks to be closed. */
function closeRegistration(): void {
  const place = document.querySelector<HTMLElement>('[data-closes-to]');
  const frame = place?.querySelector('iframe');
  window.addEventListener('message', ({ data, source }) => {
    const isFromTool = frame && source === frame.contentWindow;
    if (isFromTool && data?.subject === 'org.imsglobal.lti.close')
      location.assign(place?.dataset['closesTo'] ?? '/');
  });
}
