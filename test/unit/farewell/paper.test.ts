// The certificate as a page of its own: what it tells of somebody's mentoring.
import assert from 'node:assert/strict';
import { certificateHtml } from '../../../shared/mentoring/farewell/paper.js';

const certificate = {
  name: 'Ana',
  role: 'mentee' as const,
  programTitle: 'Autumn',
  from: '2026-09-01T09:00:00Z',
  until: '2026-12-01T09:00:00Z',
};

describe('a certificate', () => {
  it('counts the sessions that were booked, and leaves the line out where none was', () => {
    assert.match(certificateHtml({ ...certificate, sessions: 7 }), /Sessions booked together<\/dt><dd>7</);
    assert.doesNotMatch(certificateHtml({ ...certificate, sessions: 0 }), /Sessions/);
  });
});
