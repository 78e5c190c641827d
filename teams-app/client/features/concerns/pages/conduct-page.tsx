// The code of conduct, in plain words.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { concerns } from '../../../../../shared/i18n/en/concerns.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { Frame } from '../../../for-all/frame.js';
import { carePlace } from '../../../places/care-places.js';

const POINTS = Object.keys(concerns.code.points);

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '68ch' },
  point: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

export function ConductPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Frame
      title={t('concerns.code.title')}
      lead={t('concerns.code.lead')}
      back={{ label: t('concerns.back'), place: carePlace({ page: 'concerns' }) }}
    >
      <div className={styles.list}>
        {POINTS.map((point) => (
          <section key={point} className={styles.point}>
            <Heading level={2}>{t(`concerns.code.points.${point}.title`)}</Heading>
            <Text>{t(`concerns.code.points.${point}.text`)}</Text>
          </section>
        ))}
      </div>
    </Frame>
  );
}
