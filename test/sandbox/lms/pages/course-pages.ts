// The pages of students and teachers: their courses, a course, an activity, the gradebook.
import type { Express, Request, Response } from 'express';
import type { Activity, LmsCourse } from '../campus.js';
import type { LineItem } from '../gradebook.js';
import { type Session, teaches } from '../sessions.js';
import type { Site } from '../site.js';
import { type Page, sendPage, sendProblem, signInUrl } from './frame.js';
import { gradebookTable } from './gradebook-table.js';
import { ownGrade, rounded, streamGrades } from './grades.js';
import { escapeHtml, face, type Html } from './html.js';
import { originOf, toolFrame } from './tool-frame.js';

export function serveCoursePages(app: Express, site: Site): void {
  app.get('/', (req, res) => {
    const session = site.sessions.of(req);
    if (session) sendPage(res, site, { title: 'My courses', session, main: courseList(site, session) });
    else res.redirect('/sandbox/people');
  });
  app.get('/sandbox/people', (req, res) => {
    sendPage(res, site, { title: 'Who are you?', session: site.sessions.of(req), main: peopleList(site) });
  });
  app.get('/sandbox/sign-in', (req, res) => {
    const user = site.campus.user(String(req.query['user']));
    const course = site.campus.courses.find(({ id }) => id === req.query['course']);
    if (!user) return sendProblem(res, site, { status: 404, ...nobody });
    site.sessions.signIn(req, res, user);
    res.redirect(course ? `/course/view.php?id=${course.number}` : user.isAdmin ? '/admin/tools.php' : '/');
  });
  app.get('/sandbox/who', (req, res) => {
    const { id = '', name = 'nobody' } = site.sessions.of(req)?.user ?? {};
    res.json({ id, name });
  });
  app.get('/course/view.php', (req, res) => inCourse(site, req, res)?.show(coursePage));
  app.get('/grade/report.php', (req, res) => inCourse(site, req, res)?.show(gradebookPage));
  app.get('/mod/lti/view.php', (req, res) => inCourse(site, req, res)?.show(activityPage));
  app.get('/course/live.php', (req, res) => {
    const place = inCourse(site, req, res);
    if (place) streamGrades(req, res, place);
  });
}

const nobody = { title: 'Nobody is here', text: 'This campus has no such person. Choose one from the list.' };

export type Place = {
  site: Site;
  session: Session;
  course: LmsCourse;
  activity: Activity | undefined;
  isTeacher: boolean;
  show(page: (place: Place) => Omit<Page, 'session'>): void;
};

/** The course that the address names, for somebody who belongs to it; else a page says what is wrong. */
export function inCourse(site: Site, req: Request, res: Response): Place | undefined {
  const session = site.sessions.of(req);
  const id = String(req.query['id']);
  const activity = req.path.startsWith('/mod/lti/') ? site.campus.activity(id) : undefined;
  const course = req.path.startsWith('/mod/lti/') ? activity?.course : site.campus.course(id);
  if (!session) {
    const text = 'Choose who you are, then come back to this page.';
    sendProblem(res, site, { status: 403, title: 'You are not signed in', text });
    return undefined;
  }
  if (!course || !site.campus.roleOf(course, session.user.id)) {
    const text = `${session.user.name} cannot see this page. It may belong to somebody else.`;
    sendProblem(res, site, { status: course ? 403 : 404, title: 'Not for you', text, session });
    return undefined;
  }
  const isTeacher = teaches(site.campus, session, course.number);
  const place: Place = {
    site,
    session,
    course,
    activity,
    isTeacher,
    show: (page) =>
      sendPage(res, site, {
        session,
        others: course.members.map(({ user }) => user),
        courseId: course.id,
        live: course.number,
        ...page(place),
      }),
  };
  return place;
}

function courseList({ campus }: Site, { user }: Session): Html {
  const items = campus
    .coursesOf(user.id)
    .map(
      (course) =>
        `<li class="card"><p class="label">${escapeHtml(course.label)}</p><h2><a href="/course/view.php?id=${course.number}">${escapeHtml(course.title)}</a></h2><p>${people(course)}</p></li>`,
    );
  const list =
    items.length === 0
      ? '<p class="lead">You are in no course.</p>'
      : `<ul class="cards">${items.join('')}</ul>`;
  const admin = user.isAdmin ? '<p><a class="button" href="/admin/tools.php">Manage tools</a></p>' : '';
  return `<h1>My courses</h1>${list}${admin}`;
}

function people({ members }: LmsCourse): Html {
  const teachers = members.filter(({ role }) => role === 'teacher').map(({ user }) => escapeHtml(user.name));
  const students = members.length - teachers.length;
  return `${teachers.length > 0 ? `With ${teachers.join(', ')} · ` : ''}${students} ${students === 1 ? 'student' : 'students'}`;
}

function peopleList({ campus }: Site): Html {
  const groups = campus.courses.map((course) => {
    const items = course.members.map(
      ({ user, role }) =>
        `<li>${face(user)}<a href="${escapeHtml(signInUrl(user, course.id))}">${escapeHtml(user.name)}</a>${role === 'teacher' ? '<span class="chip">teacher</span>' : ''}</li>`,
    );
    return `<section class="sheet"><p class="label">${escapeHtml(course.label)}</p><h2>${escapeHtml(course.title)}</h2><ul class="faces">${items.join('')}</ul></section>`;
  });
  return `<h1>Who are you?</h1><p class="lead">There are no passwords here: choose a person and go in.</p><div class="columns">${groups.join('')}</div><p><a href="${escapeHtml(signInUrl(campus.admin))}">Go in as the site's administrator</a></p>`;
}

function teachersFirst({ members }: LmsCourse): LmsCourse['members'] {
  return ['teacher', 'student'].flatMap((wanted) => members.filter(({ role }) => role === wanted));
}

function personItem({ user, role }: LmsCourse['members'][number]): Html {
  const chip = role === 'teacher' ? '<span class="chip">teacher</span>' : '';
  return `<li>${face(user)}<span>${escapeHtml(user.name)}</span>${chip}</li>`;
}

function coursePage({ site, session, course, isTeacher }: Place): Omit<Page, 'session'> {
  const cards = site.campus
    .activities(course)
    .map((activity) => activityCard(activity, { site, session, isTeacher }));
  const actions = isTeacher
    ? `<p class="actions"><a class="button" href="/grade/report.php?id=${course.number}">Gradebook</a><a class="button quiet" href="/course/add.php?id=${course.number}">Add an activity</a></p>`
    : '';
  const main = `<header class="title"><div><p class="label">${escapeHtml(course.label)}</p><h1>${escapeHtml(course.title)}</h1><p>${people(course)}</p></div>${actions}</header>
<section aria-labelledby="activities"><h2 id="activities">Activities</h2><ul class="activities">${cards.join('')}</ul></section>
<section class="sheet" aria-labelledby="people"><h2 id="people">People</h2><ul class="faces across">${teachersFirst(course).map(personItem).join('')}</ul></section>`;
  return { title: course.title, trail: [{ title: 'My courses', href: '/' }], main };
}

type Shown = Pick<Place, 'site' | 'session' | 'isTeacher'>;

function activityCard(activity: Activity, { site, session, isTeacher }: Shown): Html {
  const item = itemOf(site, activity);
  const points = item ? `${rounded(item.scoreMaximum)} points` : 'Not graded';
  const window = `/mod/lti/launch.php?id=${activity.cmid}&amp;container=window`;
  const title = escapeHtml(activity.title);
  return `<li class="card activity">
  <span class="icon">${book}</span>
  <div class="what">
    <h3><a href="/mod/lti/view.php?id=${activity.cmid}">${title}</a></h3>
    <p>${escapeHtml(activity.intro)}</p>
    <p class="small">${points} · <a href="${window}" target="_blank" rel="opener" aria-label="Open in a new window: ${title}">Open in a new window</a></p>
  </div>
  ${item && !isTeacher ? ownGrade(site, item, session) : ''}
</li>`;
}

function activityPage({ site, session, course, activity, isTeacher }: Place): Omit<Page, 'session'> {
  if (!activity) throw new Error('The page of an activity needs one.');
  const tool = site.tools.byDeployment(activity.deploymentId);
  const item = itemOf(site, activity);
  const title = escapeHtml(activity.title);
  const main = `<header class="title"><div><h1>${title}</h1><p>${escapeHtml(activity.intro)}</p></div>
<div class="side">${item && !isTeacher ? ownGrade(site, item, session) : ''}<a href="/mod/lti/launch.php?id=${activity.cmid}&amp;container=window" target="_blank" rel="opener">Open in a new window</a></div></header>
${toolFrame({ src: `/mod/lti/launch.php?id=${activity.cmid}&container=iframe`, title: activity.title, origin: originOf(activity.url ?? tool?.toolUrl) })}`;
  return {
    title: activity.title,
    trail: [
      { title: 'My courses', href: '/' },
      { title: course.title, href: `/course/view.php?id=${course.number}` },
    ],
    isWide: true,
    main,
  };
}

function itemOf({ gradebook }: Site, { course, instanceId }: Activity): LineItem | undefined {
  return gradebook.lineItems(course.number, { resourceLinkId: String(instanceId) })[0];
}

function gradebookPage({ site, course, isTeacher }: Place): Omit<Page, 'session'> {
  const main = isTeacher
    ? `<h1>Gradebook</h1>${gradebookTable(site, course)}`
    : '<h1>Gradebook</h1><p class="lead">Only the teachers of the course see it. Your own grade is on the page of the course.</p>';
  return {
    title: `Gradebook of ${course.title}`,
    trail: [
      { title: 'My courses', href: '/' },
      { title: course.title, href: `/course/view.php?id=${course.number}` },
    ],
    main,
  };
}

const book =
  '<svg viewBox="0 0 24 24" width="26" height="26" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"><path d="M12 6.5C10 5 7 4.5 3.5 4.5v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13C17 4.5 14 5 12 6.5z"/><path d="M12 6.5v13"/></svg>';
