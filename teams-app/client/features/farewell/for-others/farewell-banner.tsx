// Says on top of a space that its mentoring comes to an end, or has ended, and until when it can be read.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FarewellResponse } from '../../../../../shared/api/farewell-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { farewell } from '../../../../../shared/i18n/en/farewell.js';
import { tabFarewell } from '../../../../../shared/i18n/en/tab-farewell.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { useTab } from '../../../for-all/tab-context.js';
import { pairPlace } from '../../../places/pair-places.js';
import { type DayWords, useFullDay } from '../hooks/use-full-day.js';

addWords({ farewell, tabFarewell });

export type FarewellBannerProps = { pair: PairResponse; farewell: FarewellResponse };

export function FarewellBanner({ pair, farewell: now }: FarewellBannerProps) {
  const { t } = useTranslation();
  const { go } = useTab();
  const words = useBannerWords(pair.me.timeZone);
  if (!now.ended && !now.endsOn) return null;
  const { title, text } = words(now);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
      {now.ended ? null : (
        <MessageBarActions>
          <Button onClick={() => go(pairPlace({ page: 'closing', pairId: pair.id }))}>
            {t('tabFarewell.open')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function useBannerWords(timeZone: string) {
  const { t } = useTranslation();
  const days = useFullDay(timeZone);
  return ({ ended, endsOn }: FarewellResponse) =>
    ended
      ? {
          title: t('tabFarewell.banner.ended', { day: days.dayOf(ended.at) }),
          text: keptWords(t, ended, days),
        }
      : {
          title: t('tabFarewell.banner.closing', { day: days.calendarDay(endsOn ?? '') }),
          text: t('tabFarewell.banner.closeWell'),
        };
}

export function keptWords(
  t: ReturnType<typeof useTranslation>['t'],
  { isErased, keptUntil }: NonNullable<FarewellResponse['ended']>,
  { dayOf }: DayWords,
): string {
  return isErased ? t('tabFarewell.banner.erased') : t('tabFarewell.banner.kept', { day: dayOf(keptUntil) });
}
