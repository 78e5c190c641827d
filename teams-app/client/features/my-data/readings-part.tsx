// Who looked at what about the people of my programs.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { MyDataResponse } from '../../../../shared/api/privacy-api.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { useDay } from '../../for-all/use-day.js';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });

export function ReadingsPart({ readings }: { readings: MyDataResponse['readings'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const day = useDay();
  return (
    <Panel title={t('privacy.readings.title')}>
      <Text>{t('privacy.readings.lead')}</Text>
      {readings.length === 0 ? <Text>{t('privacy.readings.none')}</Text> : null}
      <ul className={styles.list}>
        {readings.map(({ reader, what, program, at }) => (
          <li key={at + reader + what}>
            <Text>
              {day(at)}: {t('privacy.readings.one', { reader, what, program })}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
