// A heading of a page (level 1) or of a part of it (level 2), which can take the focus when things change.
import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';

export type HeadingProps = {
  children: ReactNode;
  level?: 1 | 2;
  id?: string;
  focusRef?: RefObject<HTMLHeadingElement | null>;
};

const useStyles = makeStyles({
  root: { margin: 0, outlineStyle: 'none' },
  1: { ...typographyStyles.title2 },
  2: { ...typographyStyles.title3 },
});

export function Heading({ children, level = 1, id, focusRef }: HeadingProps) {
  const styles = useStyles();
  const Tag = level === 1 ? 'h1' : 'h2';
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
