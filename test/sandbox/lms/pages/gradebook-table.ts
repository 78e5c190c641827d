// The gradebook of a course: a table for each line item, with a row for each student.
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

const columns = ['Student', 'Score', 'Time', 'Comment']
  .map((name) => `<th role="columnheader" scope="col">${name}</th>`)
  .join('');

/** The roles stand there since small screens show the rows as blocks. */
function table(site: Site, item: LineItem, students: readonly LmsUser[]): Html {
  const rows = students.map((student) => row(site, item, student)).join('');
  return `<section class="sheet book">
<h2 id="item-${item.id}">${escapeHtml(item.label)} <span class="chip">${rounded(item.scoreMaximum)} points</span></h2>
<table role="table" aria-labelledby="item-${item.id}">
<thead role="rowgroup"><tr role="row">${columns}</tr></thead>
<tbody role="rowgroup">${rows}</tbody>
</table>
</section>`;
}

function row(site: Site, item: LineItem, student: LmsUser): Html {
  const { points, at, comment } = shownGrade(site, item, student.id);
  return `<tr role="row" data-item="${item.id}" data-user-id="${student.id}">
<th role="rowheader" scope="row"><span class="student">${face(student)}${escapeHtml(student.name)}</span></th>
<td role="cell" class="score" data-points data-none="–">${escapeHtml(points) || '–'}</td>
<td role="cell"><time data-at ${at ? `datetime="${at}"` : ''}></time></td>
<td role="cell" data-comment>${escapeHtml(comment)}</td>
</tr>`;
}
