// What stands around each page below the home page: the way back, the heading that takes the focus, and a lead.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Heading } from '../../../shared/ui/heading.js';
import { useFocusOnMount } from '../../../shared/ui/use-focus-on-mount.js';
import { useTab } from './tab-context.js';

export type FrameProps = {
  title: string;
  lead?: string;
  /** The place that the way back leads to; empty for the home page. */
  back: { label: string; place: string };
  children: ReactNode;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // Its words begin where the page does.
  back: {
    alignSelf: 'flex-start',
    minWidth: 'auto',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
});

export function Frame({ title, lead, back, children }: FrameProps) {
  const styles = useStyles();
  const { go, moved } = useTab();
  const heading = useFocusOnMount(moved);
  return (
    <div className={styles.root}>
      <Button appearance="subtle" className={styles.back} onClick={() => go(back.place)}>
        {back.label}
      </Button>
      <header className={styles.head}>
        <Heading focusRef={heading}>{title}</Heading>
        {lead ? <Text className={styles.lead}>{lead}</Text> : null}
      </header>
      {children}
    </div>
  );
}
