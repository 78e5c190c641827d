// The way to link a course in the LMS; the dialog with the code is loaded when asked for.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog.js')).LinkDialog }));

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function LinkPart() {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  function close() {
    setOpen(false);
    // Only after the dialog is gone may the focus leave it.
    requestAnimationFrame(() => root.current?.querySelector('button')?.focus());
  }

  return (
    <div ref={root} className={styles.root}>
      <Text className={styles.quiet}>{t('tab.link.text')}</Text>
      <Button onClick={() => setOpen(true)}>{t('tab.link.open')}</Button>
      {open ? (
        <Suspense fallback={null}>
          <LinkDialog onClose={close} />
        </Suspense>
      ) : null}
    </div>
  );
}
