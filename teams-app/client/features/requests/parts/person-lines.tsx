// Who somebody is, in a few lines: name, work, the time they live by; and why the two of us fit.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../../shared/api/request-api.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { zoneCity } from '../../../../../shared/ui/zoned-time.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  reasons: { marginBlock: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalXL },
});

export type PersonLinesProps = { person: PersonCard; reasons: readonly string[] };

export function PersonLines({ person, reasons }: PersonLinesProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const work = [person.jobTitle, person.department].filter((one) => one !== '').join(', ');
  return (
    <div className={styles.root}>
      <Heading level={3}>{person.displayName}</Heading>
      {work ? <Text className={styles.quiet}>{work}</Text> : null}
      <Text className={styles.quiet}>{t('requestPages.city', { city: zoneCity(person.timeZone) })}</Text>
      {reasons.length > 0 ? (
        <>
          <Text weight="semibold">{t('requestPages.why')}</Text>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
