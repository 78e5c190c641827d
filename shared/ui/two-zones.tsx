// One time, said in the viewer's zone and, right below, in the partner's.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { dayInZone, hoursInZone, sameDay, zoneCity } from './zoned-time.js';

export type TwoZonesProps = {
  start: string;
  end: string;
  mine: string;
  partner?: { timeZone: string; name: string };
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

export function TwoZones({ start, end, mine, partner }: TwoZonesProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const here = { locale: i18n.language, timeZone: mine };
  return (
    <span className={styles.root}>
      <Text weight="semibold">{dayInZone(start, here)}</Text>
      <Text>{t('player.time.mine', { hours: hoursInZone(start, end, here), city: zoneCity(mine) })}</Text>
      {partner && partner.timeZone !== mine ? (
        <Text className={styles.partner}>{partnerTime({ start, end, mine }, partner)}</Text>
      ) : null}
    </span>
  );

  function partnerTime(
    time: { start: string; end: string; mine: string },
    other: { timeZone: string; name: string },
  ) {
    const there = { locale: i18n.language, timeZone: other.timeZone };
    const hours = hoursInZone(time.start, time.end, there);
    const key = sameDay(time.start, time.mine, other.timeZone)
      ? 'player.time.partner'
      : 'player.time.partnerOtherDay';
    return t(key, {
      hours,
      name: other.name,
      city: zoneCity(other.timeZone),
      day: dayInZone(time.start, there),
    });
  }
}
