// A heading of a page (level 1), of a part of it (2) or of something in that (3); it can take the focus on changes.
import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';

export type HeadingProps = {
  children: ReactNode;
  level?: 1 | 2 | 3;
  id?: string;
  focusRef?: RefObject<HTMLHeadingElement | null>;
};

const useStyles = makeStyles({
  root: { margin: 0, outlineStyle: 'none' },
  1: { ...typographyStyles.title2 },
  2: { ...typographyStyles.title3 },
  3: { ...typographyStyles.subtitle2 },
});

export function Heading({ children, level = 1, id, focusRef }: HeadingProps) {
  const styles = useStyles();
  const Tag = `h${level}` as const;
  return (
    <Tag
      className={mergeClasses(styles.root, styles[level])}
      id={id}
      ref={focusRef}
      tabIndex={focusRef ? -1 : undefined}
    >
      {children}
    </Tag>
  );
}
