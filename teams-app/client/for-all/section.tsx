// A titled area of the home page; a heading and a landmark for people who listen to the page.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
  },
  title: { color: tokens.colorNeutralForeground2 },
});

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Text as="h2" id={id} size={300} weight="semibold" block className={styles.title} style={{ margin: 0 }}>
        {title}
      </Text>
      {children}
    </section>
  );
}
