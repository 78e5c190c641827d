// Links the LMS account with the person known from Teams, by the code that Teams shows.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkResponse } from '../../shared/api/lti-api.js';

const CodeForm = lazy(async () => ({ default: (await import('./code-form.js')).CodeForm }));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

export function LinkForm({ onLinked }: { onLinked: (answer: LinkResponse) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.root} aria-labelledby="link-title">
      <Text as="h2" size={400} weight="semibold" id="link-title">
        {t('lti-page.link.title')}
      </Text>
      <Text>{t('lti-page.link.lead')}</Text>
      {open ? (
        <Suspense fallback={null}>
          <CodeForm onLinked={onLinked} onCancel={() => setOpen(false)} />
        </Suspense>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('lti-page.link.open')}</Button>
      )}
    </section>
  );
}
