// How grades are shown: on the pages when they are made, and again when one changes.
import type { Request, Response } from 'express';
import type { LmsCourse } from '../campus.js';
import type { LineItem } from '../gradebook.js';
import { type Session, teaches } from '../sessions.js';
import type { Site } from '../site.js';
import { escapeHtml, type Html } from './html.js';

/** What the page's script gets; `at` is in ISO 8601. */
export type ShownGrade = {
  item: number;
  userId: string;
  points: string;
  percent: number | undefined;
  at: string | undefined;
  comment: string;
};

export function shownGrade({ gradebook }: Site, item: LineItem, userId: string): ShownGrade {
  const grade = gradebook.grade(item.id, userId);
  return {
    item: item.id,
    userId,
    points: grade ? `${rounded(grade.score)} / ${rounded(item.scoreMaximum)}` : '',
    percent: grade ? (100 * grade.score) / item.scoreMaximum : undefined,
    at: grade?.at.toISOString(),
    comment: grade?.comment ?? '',
  };
}

/** A student's own grade of an activity. */
export function ownGrade(site: Site, item: LineItem, { user }: Session): Html {
  const { points, percent, at } = shownGrade(site, item, user.id);
  const of = `of ${rounded(item.scoreMaximum)} points`;
  return `<div class="grade${points ? '' : ' none'}" data-item="${item.id}" data-user-id="${user.id}">
  <span class="points" data-points data-none="Not graded yet">${escapeHtml(points) || 'Not graded yet'}</span>
  <span class="meter" aria-hidden="true"><span data-bar style="width: ${percent ?? 0}%"></span></span>
  <span class="when"><time data-at ${at ? `datetime="${at}"` : ''}></time><span class="hidden"> ${of}</span></span>
</div>`;
}

/** Server-sent events: the grades that the signed-in person may see, now and after each change. */
export function streamGrades(req: Request, res: Response, { site, course, session }: Watch): void {
  res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  res.flushHeaders();
  const push = () => {
    res.write(`data: ${JSON.stringify(visibleGrades(site, course, session))}\n\n`);
  };
  push();
  const stop = site.gradebook.onChange((number) => {
    if (number === course.number) push();
  });
  req.on('close', stop);
}

type Watch = { site: Site; course: LmsCourse; session: Session };

function visibleGrades(site: Site, course: LmsCourse, session: Session): ShownGrade[] {
  const items = site.gradebook.lineItems(course.number);
  const people = teaches(site.campus, session, course.number)
    ? course.members.filter(({ role }) => role === 'student').map(({ user }) => user.id)
    : [session.user.id];
  return items.flatMap((item) => people.map((userId) => shownGrade(site, item, userId)));
}

export function rounded(points: number): string {
  return String(Math.round(points * 100) / 100);
}
