// The module's first step: what it is about, how long it takes, and how far I am.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ModuleView, ProgressView } from '../api/module-api.js';

export type ModuleIntroProps = {
  module: ModuleView;
  before: ProgressView;
  onStart: () => void;
  onClose: (() => void) | undefined;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, lineHeight: tokens.lineHeightBase500 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function ModuleIntro({ module, before, onStart, onClose }: ModuleIntroProps) {
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
      <div className={styles.actions}>
        <Button appearance="primary" size="large" onClick={onStart}>
          {t(start[before.state])}
        </Button>
        {onClose ? (
          <Button size="large" onClick={onClose}>
            {t('player.done.close')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
