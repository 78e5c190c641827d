// Who my partner is: face, name, work, and how far their day is from mine.
import { Avatar, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnerView } from '../api/pair-summary.js';
import { Heading } from './heading.js';
import { hoursAhead, zoneCity } from './zoned-time.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXL,
    padding: tokens.spacingHorizontalXL,
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type PartnerPartProps = {
  partner: PartnerView;
  myRole: PartnerView['role'];
  myZone: string;
  children?: ReactNode;
};

export function PartnerPart({ partner, myRole, myZone, children }: PartnerPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <section className={styles.root} aria-label={t('tab.partner.title', { name: partner.displayName })}>
      <Avatar name={partner.displayName} size={72} color="colorful" aria-hidden />
      <div className={styles.words}>
        <Text size={200} className={styles.quiet}>
          {t(`tab.partner.role.${partner.role === myRole ? 'fellow' : partner.role}`)}
        </Text>
        <Heading level={2}>{partner.displayName}</Heading>
        {partner.jobTitle ? <Text>{partner.jobTitle}</Text> : null}
        <Text className={styles.quiet}>{useZoneWords(myZone, partner.timeZone)}</Text>
      </div>
      {children}
    </section>
  );
}

function useZoneWords(mine: string, theirs: string): string {
  const { t } = useTranslation();
  const count = hoursAhead(new Date().toISOString(), mine, theirs);
  const city = zoneCity(theirs);
  if (count === 0) return t('tab.partner.zone.same', { city });
  return t(count > 0 ? 'tab.partner.zone.ahead' : 'tab.partner.zone.behind', {
    city,
    count: Math.abs(count),
  });
}
