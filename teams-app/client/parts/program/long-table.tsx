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

const useStyles = makeStyles({
  table: {
    maxHeight: `${VIEW_HEIGHT}px`,
    overflowY: 'auto',
    overflowX: 'hidden',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: { position: 'relative' },
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
    position: 'sticky',
    top: 0,
    zIndex: 1,
    minHeight: '40px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hiddenHead: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  cell: { minWidth: 0 },
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
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, which a table element does not allow
    <div
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className={styles.table}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div role="rowgroup">
        <div
          role="row"
          aria-rowindex={1}
          className={mergeClasses(styles.row, styles.head, isNarrow && styles.hiddenHead)}
          style={{ gridTemplateColumns: grid }}
        >
          {columns.map((column) => (
            <span key={column.name} role="columnheader">
              {column.label}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: rows.length * rowHeight }}>
        {rows.slice(first, end).map((row, index) => (
          <div
            key={keyOf(row)}
            role="row"
            aria-rowindex={first + index + 2}
            className={mergeClasses(styles.row, styles.placed, isNarrow && styles.stacked)}
            style={{ gridTemplateColumns: grid, height: rowHeight, top: (first + index) * rowHeight }}
          >
            {columns.map((column) => (
              <span key={column.name} role="cell" className={styles.cell}>
                {column.cell(row)}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
