// A titled surface on a page about programs; the emphasized one carries the next step.
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useId } from 'react';
import { Heading } from './heading.js';

export type PanelProps = {
  title: string;
  eyebrow?: string;
  focusRef?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  next: {
    borderInlineStartWidth: '6px',
    borderInlineStartColor: tokens.colorBrandStroke1,
    boxShadow: tokens.shadow4,
  },
  eyebrow: { color: tokens.colorBrandForeground1 },
});

export function Panel({ title, eyebrow, focusRef, children }: PanelProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.root, eyebrow ? styles.next : undefined)} aria-labelledby={id}>
      <div>
        {eyebrow ? (
          <Text size={200} weight="semibold" block className={styles.eyebrow}>
            {eyebrow}
          </Text>
        ) : null}
        <Heading level={2} id={id} {...(focusRef ? { focusRef } : {})}>
          {title}
        </Heading>
      </div>
      {children}
    </section>
  );
}
