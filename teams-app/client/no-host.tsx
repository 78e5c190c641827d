// What people see when there is no Teams around the page, or Teams does not answer.
import { makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FluentRoot } from '../../shared/ui/fluent-root.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '480px',
    marginInline: 'auto',
    padding: `96px ${tokens.spacingHorizontalL}`,
  },
});

export function OutsideTeams() {
  return <Note words="tab.outside" />;
}

export function SignInFailed() {
  return <Note words="tab.signIn" />;
}

function Note({ words }: { words: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <FluentRoot theme="light">
      <main className={styles.root}>
        <Title2 as="h1">{t(`${words}.title`)}</Title2>
        <Text>{t(`${words}.text`)}</Text>
      </main>
    </FluentRoot>
  );
}
