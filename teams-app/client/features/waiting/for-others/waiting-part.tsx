// Waiting on the page of a pair: a reminder for me alone, and for whom I wait, without blame.
import { MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type {
  ResponsePromise,
  WaitedForView,
  WaitingResponse,
} from '../../../../../shared/api/waiting-api.js';
import { waiting } from '../../../../../shared/i18n/en/waiting.js';
import { promiseWords } from '../../../../../shared/mentoring/waiting/promise-words.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { dayInZone } from '../../../../../shared/ui/zoned-time.js';
import { namesOf } from '../../../for-all/names-of.js';
import { ChoicePart } from '../choice-part.js';
import { TurnList } from '../turn-list.js';

addWords({ waiting });

export type WaitingPartProps = { pair: PairResponse; waiting: WaitingResponse };

/** Nothing while nobody waits for longer than promised. */
export function WaitingPart({ pair, waiting: { mine, others, promise } }: WaitingPartProps) {
  return (
    <>
      {mine ? <MyTurns pair={pair} mine={mine} promise={promise} /> : null}
      {others.map((wait) =>
        wait.stage === 'choice' ? (
          <ChoicePart key={wait.personId} pair={pair} wait={wait} />
        ) : (
          <WaitingFor key={wait.personId} pair={pair} wait={wait} promise={promise} />
        ),
      )}
    </>
  );
}

type MyTurnsProps = {
  pair: PairResponse;
  mine: NonNullable<WaitingResponse['mine']>;
  promise: ResponsePromise;
};

function MyTurns({ pair, mine: { since, kinds, waitingIds }, promise }: MyTurnsProps) {
  const { t, i18n } = useTranslation();
  const partners = pair.partners.filter(({ personId }) => waitingIds.includes(personId));
  const names = namesOf(partners, i18n.language);
  const day = dayInZone(since, { locale: i18n.language, timeZone: pair.me.timeZone });
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('waiting.mine.title')}</MessageBarTitle> {t('waiting.mine.what', { names, day })}
        <TurnList kinds={kinds} pairId={pair.id} />
        {[
          promiseWords(t, promise),
          t('waiting.mine.alone'),
          t('waiting.mine.who', { names }),
          t('waiting.mine.pause'),
        ].join(' ')}
      </MessageBarBody>
    </MessageBar>
  );
}

type WaitingForProps = { pair: PairResponse; wait: WaitedForView; promise: ResponsePromise };

function WaitingFor({ pair, wait: { personId, since, kinds }, promise }: WaitingForProps) {
  const { t, i18n } = useTranslation();
  const name = namesOf(
    pair.partners.filter((one) => one.personId === personId),
    i18n.language,
  );
  const day = dayInZone(since, { locale: i18n.language, timeZone: pair.me.timeZone });
  return (
    <Panel title={t('waiting.other.title', { name, day })}>
      <TurnList kinds={kinds} />
      <Text>{[promiseWords(t, promise), t('waiting.other.calm')].join(' ')}</Text>
    </Panel>
  );
}
