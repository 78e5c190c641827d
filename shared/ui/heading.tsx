// A page's heading, which can take the focus when the page or step changes.
import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';

export type HeadingProps = {
  children: ReactNode;
  id?: string;
  focusRef?: RefObject<HTMLHeadingElement | null>;
};

const useStyles = makeStyles({ root: { ...typographyStyles.title2, margin: 0, outlineStyle: 'none' } });

export function Heading({ children, id, focusRef }: HeadingProps) {
  const styles = useStyles();
  return (
    <h1 className={styles.root} id={id} ref={focusRef} tabIndex={focusRef ? -1 : undefined}>
      {children}
    </h1>
  );
}
