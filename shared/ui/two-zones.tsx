// One time, said in the viewer's zone and, right below, in those of the partners.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { dayInZone, hoursInZone, sameDay, zoneCity } from './zoned-time.js';

type Somebody = { displayName: string; timeZone: string };

export type TwoZonesProps = {
  start: string;
  end: string;
  mine: string;
  partners?: readonly Somebody[];
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground1,
  },
  partner: { color: tokens.colorNeutralForeground2 },
});

export function TwoZones({ start, end, mine, partners = [] }: TwoZonesProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const here = { locale: i18n.language, timeZone: mine };
  const zones = [...new Set(partners.map(({ timeZone }) => timeZone))].filter((zone) => zone !== mine);
  return (
    <span className={styles.root}>
      <Text weight="semibold">{dayInZone(start, here)}</Text>
      <Text>{t('player.time.mine', { hours: hoursInZone(start, end, here), city: zoneCity(mine) })}</Text>
      {zones.map((zone) => (
        <Text key={zone} className={styles.partner}>
          {timeIn(zone)}
        </Text>
      ))}
    </span>
  );

  function timeIn(timeZone: string) {
    const there = { locale: i18n.language, timeZone };
    const key = sameDay(start, mine, timeZone) ? 'player.time.partner' : 'player.time.partnerOtherDay';
    const names = partners.filter((one) => one.timeZone === timeZone).map((one) => one.displayName);
    return t(key, {
      hours: hoursInZone(start, end, there),
      name: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names),
      city: zoneCity(timeZone),
      day: dayInZone(start, there),
    });
  }
}
