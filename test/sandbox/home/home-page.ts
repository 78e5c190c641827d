// The HTML of the sandbox's home page.
import { escapeHtml } from '../kit/html.js';
import type { CastMember, World } from '../world.js';
import type { HomeOptions } from './home.js';

const manyPeople = 24;

type Listed = Pick<CastMember, 'name' | 'givenName' | 'familyName'>;

export function homePage(world: World, options: HomeOptions): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Waymark sandbox</title>
<link rel="stylesheet" href="/home.css">
</head>
<body>
<header class="top">
  <div class="wide">
    <p class="kind">Sandbox: everything on this machine, no account needed</p>
    <h1>${mark}Waymark</h1>
    <p class="lead">Mentoring inside Microsoft Teams and the LMS. Around the product, this sandbox plays Microsoft 365, Teams and a learning platform by their real protocols.</p>
    <div class="clock" role="group" aria-label="Clock">
      <span>It is <time id="now" datetime="${world.now().toISOString()}">${escapeHtml(world.now().toUTCString())}</time></span>
      <button type="button" data-days="1">A day later</button>
      <button type="button" data-days="7">A week later</button>
      <span id="clock-status" role="status"></span>
    </div>
  </div>
</header>
<main class="wide">
  ${tour(world, options)}
  <section aria-labelledby="people-title">
    <h2 id="people-title">People</h2>
    ${world.cast.length > manyPeople ? '<label class="find">Find somebody <input id="find" type="search" autocomplete="off"></label>' : ''}
    <ul class="people">${ordered(world)
      .map((person) => personItem(world, options, person))
      .join('')}</ul>
  </section>
  ${courseOnly(world, options)}
  <div class="columns">
    <section aria-labelledby="running-title">
      <h2 id="running-title">What is running</h2>
      <ul class="services">${options.services.map(serviceItem).join('')}</ul>
    </section>
    <section aria-labelledby="diary-title">
      <h2 id="diary-title">What the services say to each other <span id="live" class="live">live</span></h2>
      <div class="filters" role="group" aria-label="Show entries of">
        ${['entra', 'graph', 'connector', 'lms'].map((name) => `<label><input type="checkbox" checked value="${name}"> ${name}</label>`).join('')}
      </div>
      <p id="diary-empty">Nothing yet. Open somebody's tab, and watch.</p>
      <ol id="diary" class="diary" reversed></ol>
    </section>
  </div>
</main>
<script type="module" src="/home.js"></script>
</body>
</html>`;
}

/** People who are in a pair come first: theirs are the pages worth opening. */
function ordered({ cast, pairs }: World): CastMember[] {
  const first = pairs.flatMap(({ menteeOid, mentorOid }) => [menteeOid, mentorOid]);
  const place = (oid: string) => (first.includes(oid) ? first.indexOf(oid) : first.length);
  return [...cast].sort((a, b) => place(a.oid) - place(b.oid));
}

function tour(world: World, { links }: HomeOptions): string {
  const pairs = world.pairs.map(({ menteeOid, mentorOid }) => ({
    mentee: world.cast.find(({ oid }) => oid === menteeOid),
    mentor: world.cast.find(({ oid }) => oid === mentorOid),
  }));
  const { mentee, mentor } = pairs.find((pair) => pair.mentee?.courses?.length) ?? pairs[0] ?? {};
  if (!mentee || !mentor) return '';
  const course = mentee.courses?.find(({ role }) => role === 'student');
  const steps = [
    `<a href="${escapeHtml(links.tab(mentee.oid))}">Open ${escapeHtml(mentee.givenName)}'s tab in Teams</a> and book a session with ${escapeHtml(mentor.name)}.`,
    `<a href="${escapeHtml(links.chat(mentor.oid))}">Open ${escapeHtml(mentor.givenName)}'s chat</a> and answer the check-in that Waymark posted.`,
    course
      ? `<a href="${escapeHtml(links.course(course.id, course.lmsUserId))}">Open ${escapeHtml(mentee.givenName)}'s course</a>, complete the module, and look at the gradebook.`
      : '',
    'Come back here, let a week go by, and watch what Waymark does by itself.',
  ];
  const items = steps.filter((step) => step !== '').map((step) => `<li>${step}</li>`);
  return `<section class="tour" aria-labelledby="tour-title"><h2 id="tour-title">Five minutes, start here</h2><ol>${items.join('')}</ol></section>`;
}

function personItem(world: World, options: HomeOptions, person: CastMember): string {
  const { links } = options;
  const courses = (person.courses ?? []).map(
    ({ id, role, lmsUserId }) =>
      `<a href="${escapeHtml(links.course(id, lmsUserId))}" title="${escapeHtml(courseTitle(world, id))}">${escapeHtml(courseLabel(world, id))}${role === 'teacher' ? ' (teacher)' : ''}</a>`,
  );
  return `<li class="person">
  ${face(person)}
  <div>
    <h3>${escapeHtml(person.name)}</h3>
    <p>${escapeHtml(person.jobTitle)}</p>
    <p class="quiet">${escapeHtml(city(person.timeZone))}, <span data-zone="${escapeHtml(person.timeZone)}"></span></p>
    ${pairWords(world, person.oid)}
    <p class="links"><a href="${escapeHtml(links.tab(person.oid))}">Tab</a><a href="${escapeHtml(links.chat(person.oid))}">Chat</a>${courses.join('')}</p>
  </div>
</li>`;
}

function pairWords(world: World, oid: string): string {
  const name = (other: string) => escapeHtml(world.cast.find((member) => member.oid === other)?.name ?? '');
  const words = world.pairs.flatMap(({ mentorOid, menteeOid }) => {
    if (mentorOid === oid) return [`mentors ${name(menteeOid)}`];
    return menteeOid === oid ? [`has ${name(mentorOid)} as a mentor`] : [];
  });
  return words.length === 0 ? '' : `<p class="pair">${words.join(', ')}</p>`;
}

function courseOnly(world: World, { links }: HomeOptions): string {
  if (world.lmsOnlyUsers.length === 0) return '';
  const items = world.lmsOnlyUsers.map((user) => {
    const courses = user.courses.map(
      ({ id, role }) =>
        `<a href="${escapeHtml(links.course(id, user.lmsUserId))}">${escapeHtml(courseTitle(world, id))} (${role})</a>`,
    );
    return `<li class="person">${face(user)}<div><h3>${escapeHtml(user.name)}</h3><p class="links">${courses.join('')}</p></div></li>`;
  });
  return `<section aria-labelledby="course-title"><h2 id="course-title">Only in the LMS</h2><ul class="people">${items.join('')}</ul></section>`;
}

function serviceItem({ name, url, what }: HomeOptions['services'][number]): string {
  return `<li><strong>${escapeHtml(name)}</strong><span>${escapeHtml(what)}</span><code>${escapeHtml(url)}</code></li>`;
}

function courseLabel(world: World, id: string): string {
  return world.courses.find((course) => course.id === id)?.label ?? id;
}

function courseTitle(world: World, id: string): string {
  return world.courses.find((course) => course.id === id)?.title ?? id;
}

function face({ name, givenName, familyName }: Listed): string {
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) * 47;
  const letters = escapeHtml(givenName.slice(0, 1) + familyName.slice(0, 1));
  return `<span class="face" aria-hidden="true" style="--hue: ${hue % 360}">${letters}</span>`;
}

function city(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

const mark =
  '<svg viewBox="0 0 24 24" width="40" height="40" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" aria-hidden="true"><path d="M12 21.5s-6.5-6.6-6.5-11.7a6.5 6.5 0 0 1 13 0c0 5.1-6.5 11.7-6.5 11.7z"/><path d="M9 9.8l2.2 2.2L15.2 8" stroke-linecap="round"/></svg>';
