// A table of thousands of rows: only those in view are on the page, and it says how many there are.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { rowWindow } from './row-window.js';
import { useNarrow } from './use-narrow.js';

export type Column<Row> = {
  name: string;
  label: string;
  /** Of the width, such as "2fr" or "120px". */
  width: string;
  cell: (row: Row) => ReactNode;
};

export type LongTableProps<Row> = {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** In pixels, in a row of columns and stacked on a narrow page. */
  rowHeight: { wide: number; narrow: number };
};

const VIEW_HEIGHT = 560;

// Rows are placed by hand, so the table's own layout is off; the elements keep what they mean.
const useStyles = makeStyles({
  view: {
    maxHeight: `${VIEW_HEIGHT}px`,
    overflowY: 'auto',
    overflowX: 'hidden',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { display: 'block' },
  body: { display: 'block', position: 'relative' },
  row: {
    display: 'grid',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  placed: { position: 'absolute', insetInline: 0, overflow: 'hidden' },
  stacked: { alignContent: 'center', rowGap: tokens.spacingVerticalXS },
  head: {
    display: 'block',
    position: 'sticky',
    paddingBlock: tokens.spacingVerticalS,
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hiddenHead: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  cell: { minWidth: 0, padding: 0, textAlign: 'start' },
});

export function LongTable<Row>(props: LongTableProps<Row>) {
  const { label, columns, rows, keyOf } = props;
  const styles = useStyles();
  const isNarrow = useNarrow();
  const [scrollTop, setScrollTop] = useState(0);
  const rowHeight = isNarrow ? props.rowHeight.narrow : props.rowHeight.wide;
  const { first, end } = rowWindow(scrollTop, { height: VIEW_HEIGHT, rowHeight }, rows.length);
  const grid = isNarrow ? '1fr' : columns.map(({ width }) => `minmax(0, ${width})`).join(' ');
  return (
    <div
      className={styles.view}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <table aria-label={label} aria-rowcount={rows.length + 1} className={styles.table}>
        <thead className={mergeClasses(styles.head, isNarrow && styles.hiddenHead)}>
          <tr aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: grid }}>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={styles.cell}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: rows.length * rowHeight }}>
          {rows.slice(first, end).map((row, index) => (
            <tr
              key={keyOf(row)}
              aria-rowindex={first + index + 2}
              className={mergeClasses(styles.row, styles.placed, isNarrow && styles.stacked)}
              style={{ gridTemplateColumns: grid, height: rowHeight, top: (first + index) * rowHeight }}
            >
              {columns.map((column) => (
                <td key={column.name} className={styles.cell}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
