// What stands around each page about programs: the way back, the heading that takes the focus, and a lead.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Heading } from '../../../../shared/ui/heading.js';
import { useFocusOnMount } from '../../../../shared/ui/use-focus-on-mount.js';
import { type ProgramPlace, programPlace } from '../../program-places.js';
import { useTab } from '../../tab-context.js';

export type PageFrameProps = {
  title: string;
  lead?: string;
  back: { label: string; to: ProgramPlace | 'home' };
  children: ReactNode;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  back: { alignSelf: 'flex-start' },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
});

export function PageFrame({ title, lead, back, children }: PageFrameProps) {
  const styles = useStyles();
  const { go, moved } = useTab();
  const heading = useFocusOnMount(moved);
  return (
    <div className={styles.root}>
      <Button
        appearance="subtle"
        className={styles.back}
        onClick={() => go(back.to === 'home' ? '' : programPlace(back.to))}
      >
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
