// The next session: when it is for both, and the way into the meeting.
import { Badge, Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../shared/api/tab-api.js';
import { Empty } from '../../../../shared/ui/states.js';
import { TwoZones } from '../../../../shared/ui/two-zones.js';
import { JoinButton } from '../../for-all/join-button.js';
import { Section } from '../../for-all/section.js';
import { useTab } from '../../for-all/tab-context.js';
import { pairPlace } from '../../places/pair-places.js';

export type SessionPartProps = {
  pairId: string;
  session: SessionView | null;
  partners: readonly { displayName: string; timeZone: string }[];
  myZone: string;
  /** The next-step area already carries the join button. */
  main: boolean;
};

export function SessionPart({ pairId, session, partners, myZone, main }: SessionPartProps) {
  const { t } = useTranslation();
  const { go } = useTab();
  return (
    <Section title={t('tab.session.title')}>
      {session ? (
        <>
          <TwoZones start={session.start} end={session.end} mine={myZone} partners={partners} />
          {session.state === 'booked' ? (
            <Badge appearance="tint" color="success">
              {t('tab.session.booked')}
            </Badge>
          ) : (
            <Text>{t(`tab.session.${session.state}`)}</Text>
          )}
          {session.joinUrl && !main ? <JoinButton url={session.joinUrl} /> : null}
        </>
      ) : (
        <Empty text={t('tab.session.none')}>
          <Button onClick={() => go(pairPlace({ page: 'book', pairId }))}>{t('tab.session.book')}</Button>
        </Empty>
      )}
    </Section>
  );
}
