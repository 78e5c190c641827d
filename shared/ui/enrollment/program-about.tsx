// What somebody wants to know of a program before they enroll: what it is for, how long it goes, whom to ask.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { EnrollmentResponse } from '../../api/enrollment-api.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '640px' },
  description: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function ProgramAbout({ about }: { about: EnrollmentResponse['programAbout'] }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { description, lengthWeeks, managers, contact } = about;
  const names = new Intl.ListFormat(i18n.language).format(managers);
  return (
    <div className={styles.root}>
      {description === '' ? null : <Text className={styles.description}>{description}</Text>}
      <Text className={styles.quiet}>
        {t('enrollment.program.frame', { weeks: lengthWeeks, names })}{' '}
        {contact === '' ? '' : t('enrollment.program.contact', { contact })}
      </Text>
    </div>
  );
}
