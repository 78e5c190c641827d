// The module's first step: what it is about, how long it takes, and how far I am.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ModuleView, ProgressView } from '../../api/module-api.js';

export type ModuleIntroProps = {
  module: ModuleView;
  before: ProgressView;
  onStart: () => void;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalL,
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, lineHeight: tokens.lineHeightBase500 },
});

export function ModuleIntro({ module, before, onStart }: ModuleIntroProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const start = { 'not-started': 'player.start', 'in-progress': 'player.resume', completed: 'player.again' };
  return (
    <div className={styles.root}>
      <Text size={400}>{module.summary}</Text>
      <div className={styles.facts}>
        <Text>{t('player.minutes', { minutes: module.minutes })}</Text>
        {before.state === 'completed' ? (
          <Badge color="success" appearance="tint" size="large">
            {t('player.completed', { percent: before.scorePercent ?? 0 })}
          </Badge>
        ) : null}
      </div>
      <ol className={styles.list}>
        {module.sections.map((section) => (
          <li key={section.id}>{section.title}</li>
        ))}
        <li>{t('player.reflection.title')}</li>
        <li>{t('player.quiz.title')}</li>
      </ol>
      <Button appearance="primary" size="large" onClick={onStart}>
        {t(start[before.state])}
      </Button>
    </div>
  );
}
