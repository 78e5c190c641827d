// The requests that I received: those that wait for my answer, and what became of the earlier ones.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ReceivedRequest } from '../../../../../shared/api/request-api.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Empty } from '../../../../../shared/ui/states.js';
import { dayInZone } from '../../../../../shared/ui/zoned-time.js';
import { PersonLines } from './person-lines.js';
import { PersonItem, PersonList } from './person-list.js';

export type Answering = { request: ReceivedRequest; answer: 'accept' | 'decline' };

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

export type ReceivedRequestsProps = {
  requests: readonly ReceivedRequest[];
  onAnswer: (answering: Answering) => void;
};

export function ReceivedRequests({ requests, onAnswer }: ReceivedRequestsProps) {
  const { t } = useTranslation();
  const open = requests.filter(({ state }) => state === 'open');
  const earlier = requests.filter(({ state }) => state !== 'open');
  return (
    <>
      <Panel title={t('requestPages.received.waiting')}>
        {open.length === 0 ? <Empty text={t('requestPages.received.none')} /> : null}
        <PersonList>
          {open.map((request, index) => (
            <OpenRequest key={request.id} request={request} isFirst={index === 0} onAnswer={onAnswer} />
          ))}
        </PersonList>
      </Panel>
      {earlier.length > 0 ? (
        <Panel title={t('requestPages.received.earlier')}>
          <PersonList>
            {earlier.map(({ id, mentee, state }) => (
              <PersonItem key={id}>
                <Heading level={3}>{mentee.displayName}</Heading>
                <Text>{t(`requestPages.received.states.${state}`, { name: mentee.displayName })}</Text>
              </PersonItem>
            ))}
          </PersonList>
        </Panel>
      ) : null}
    </>
  );
}

type OpenRequestProps = {
  request: ReceivedRequest;
  /** Its yes is the page's one primary action. */
  isFirst: boolean;
  onAnswer: (answering: Answering) => void;
};

function OpenRequest({ request, isFirst, onAnswer }: OpenRequestProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { mentee, reasons, note, expiresAt } = request;
  const name = mentee.displayName;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = dayInZone(expiresAt, { locale: i18n.language, timeZone: zone });
  return (
    <PersonItem
      actions={
        <>
          <Button
            appearance={isFirst ? 'primary' : 'secondary'}
            aria-label={t('requestPages.received.acceptWhom', { name })}
            onClick={() => onAnswer({ request, answer: 'accept' })}
          >
            {t('requestPages.received.accept')}
          </Button>
          <Button
            aria-label={t('requestPages.received.declineWhom', { name })}
            onClick={() => onAnswer({ request, answer: 'decline' })}
          >
            {t('requestPages.received.decline')}
          </Button>
        </>
      }
    >
      <PersonLines person={mentee} reasons={reasons} />
      {note ? (
        <>
          <Text>{t('requestPages.received.note', { name, note })}</Text>
          <Text className={styles.quiet}>{t('requestPages.received.noteHint')}</Text>
        </>
      ) : null}
      <Text className={styles.quiet}>{t('requestPages.received.until', { day })}</Text>
    </PersonItem>
  );
}
