// One section to read, with things to try.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ModuleView } from '../../api/module-api.js';

export type ModuleSectionProps = {
  section: ModuleView['sections'][number];
  onNext: () => void;
  onBack: () => void;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  paragraph: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase500 },
  tips: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalL,
  },
  list: { marginBlock: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function ModuleSection({ section, onNext, onBack }: ModuleSectionProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.root}>
      {section.paragraphs.map((paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      {section.tips.length > 0 ? (
        <aside className={styles.tips} aria-label={t('player.tips')}>
          <Text weight="semibold">{t('player.tips')}</Text>
          <ul className={styles.list}>
            {section.tips.map((tip) => (
              <li key={tip}>{tip}</li>
            ))}
          </ul>
        </aside>
      ) : null}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onNext}>
          {t('player.next')}
        </Button>
        <Button onClick={onBack}>{t('player.back')}</Button>
      </div>
    </div>
  );
}
