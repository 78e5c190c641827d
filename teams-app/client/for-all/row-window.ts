// Which rows of a long table are on the page: those in view and a few around them.
export type RowWindow = { first: number; end: number };

/** Rows outside of the view that are kept, so that Tab and a quick scroll find something. */
const AROUND = 8;

/** All lengths in pixels; end is the first row that is not on the page. */
export function rowWindow(
  scrollTop: number,
  view: { height: number; rowHeight: number },
  rows: number,
): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / view.rowHeight);
  const seen = Math.ceil(view.height / view.rowHeight) + 1;
  const lastStart = Math.max(0, rows - seen - AROUND);
  return {
    first: Math.min(Math.max(0, first - AROUND), lastStart),
    end: Math.min(rows, first + seen + AROUND),
  };
}
