// Who has done what with a concern, and who has read it.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ConcernResponse } from '../../../../../shared/api/concern-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { useDay } from '../../../for-all/use-day.js';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });

export function ConcernTrail({ trail }: { trail: ConcernResponse['concern']['trail'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const day = useDay();
  return (
    <Panel title={t('concerns.one.trail')}>
      <ol className={styles.list}>
        {trail.map(({ by, at, act }) => (
          <li key={at + act + by.personId}>
            <Text>
              {t(`concerns.one.acts.${act}`, { name: by.displayName })}, {day(at)}
            </Text>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
