// The gradebook of a course as a table: a row for each student, columns for each line item.
import type { LmsCourse, LmsUser } from '../campus.js';
import type { LineItem } from '../gradebook.js';
import type { Site } from '../site.js';
import { rounded, shownGrade } from './grades.js';
import { escapeHtml, face, type Html } from './html.js';

export function gradebookTable(site: Site, course: LmsCourse): Html {
  const items = site.gradebook.lineItems(course.number);
  const students = course.members.filter(({ role }) => role === 'student').map(({ user }) => user);
  if (items.length === 0) return '<p class="lead">Nothing in this course is graded.</p>';
  return items.map((item) => table(site, item, students)).join('');
}

function table(site: Site, item: LineItem, students: readonly LmsUser[]): Html {
  const rows = students.map((student) => row(site, item, student)).join('');
  return `<section class="sheet book">
<h2 id="item-${item.id}">${escapeHtml(item.label)} <span class="chip">${rounded(item.scoreMaximum)} points</span></h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="item-${item.id}">
<table>
<thead><tr><th scope="col">Student</th><th scope="col">Score</th><th scope="col">Time</th><th scope="col">Comment</th></tr></thead>
<tbody>${rows}</tbody>
</table>
</div>
</section>`;
}

function row(site: Site, item: LineItem, student: LmsUser): Html {
  const { points, at, comment } = shownGrade(site, item, student.id);
  return `<tr data-item="${item.id}" data-user-id="${student.id}">
<th scope="row"><span class="student">${face(student)}${escapeHtml(student.name)}</span></th>
<td class="score" data-points data-none="–">${escapeHtml(points) || '–'}</td>
<td><time data-at ${at ? `datetime="${at}"` : ''}></time></td>
<td data-comment>${escapeHtml(comment)}</td>
</tr>`;
}
