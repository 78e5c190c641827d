// Says on which day something is, in the zone of whoever looks at the page.
import { useTranslation } from 'react-i18next';
import { dayInZone } from '../../../shared/ui/zoned-time.js';
import { useHome } from './use-home.js';

/** Until the own zone is known, the zone of the device. */
export function useDay(): (instant: string) => string {
  const { i18n } = useTranslation();
  const timeZone = useHome().data?.me.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (instant) => dayInZone(instant, { locale: i18n.language, timeZone });
}
