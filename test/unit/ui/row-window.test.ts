// Which rows of a long table are drawn.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowWindow } from '../../../teams-app/client/for-all/row-window.js';

const view = { height: 500, rowHeight: 50 };

describe('the window on a long table', () => {
  it('holds every row in view, few others, and none that is not there', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.double({ min: 0, max: 1, noNaN: true }), (rows, part) => {
        const scrollTop = part * Math.max(0, rows * view.rowHeight - view.height);
        const { first, end } = rowWindow(scrollTop, view, rows);
        assert.ok(first >= 0 && first <= end && end <= rows);
        assert.ok(end - first <= 40);
        for (let y = 0; y < view.height; y += view.rowHeight) {
          const row = Math.floor((scrollTop + y) / view.rowHeight);
          assert.ok(row >= rows || (row >= first && row < end));
        }
      }),
    );
  });

  it('shows the end of a table that became shorter than where it was scrolled to', () => {
    const { first, end } = rowWindow(100_000, view, 3);
    assert.deepEqual([first, end], [0, 3]);
  });
});
