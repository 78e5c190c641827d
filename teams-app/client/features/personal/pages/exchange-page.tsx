// Hopes and fears before the first meeting: each writes alone, and both are shown at the same time.

import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { RoundRequest, RoundView } from '../../../../../shared/api/personal-api.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { Frame } from '../../../for-all/frame.js';
import { namesOf } from '../../../for-all/names-of.js';
import { useApi } from '../../../for-all/use-api.js';
import { pairPlace } from '../../../places/pair-places.js';
import '../parts/personal-words.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { pairPath } from '../../../for-all/use-pair.js';
import { useRead } from '../../../for-all/use-read.js';
import { RoundAnswers, RoundForm } from '../parts/round-part.js';

const NAMES = ['hopes', 'fears', 'help'] as const;

export function ExchangePage({ pair }: { pair: PairResponse }) {
  const { t } = useTranslation();
  const exchange = useRead(exchangePath(pair.id), { again: 30_000 });
  return (
    <Frame
      title={t('mine.exchange.title')}
      lead={t('mine.exchange.lead')}
      back={{ label: t('pair.back'), place: pairPlace({ page: 'space', pairId: pair.id }) }}
    >
      {exchange.data ? <Exchange pair={pair} round={exchange.data.round} /> : null}
      {exchange.isPending ? <Loading label={t('mine.loading')} /> : null}
      {exchange.error && !exchange.data ? (
        <Failure error={exchange.error} onRetry={() => void exchange.refetch()} />
      ) : null}
    </Frame>
  );
}

function exchangePath(pairId: string) {
  return `${pairPath(pairId)}/exchange` as const;
}

function Exchange({ pair, round }: { pair: PairResponse; round: RoundView }) {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const names = namesOf(pair.partners, i18n.language);
  const questions = NAMES.map((name) => ({ name, label: t(`personal.exchange.${name}`) }));

  async function send(request: RoundRequest) {
    const path = exchangePath(pair.id);
    put(path, await api.put(path, request));
  }

  return (
    <>
      <Text role="status">{statusOf()}</Text>
      {round.isRevealed ? (
        <Panel title={t('mine.exchange.shown')}>
          <RoundAnswers round={round} partners={pair.partners} questions={questions} />
        </Panel>
      ) : null}
      {!round.isRevealed && pair.status === 'active' ? (
        <Panel title={t('mine.exchange.mine')}>
          <RoundForm
            round={round}
            questions={questions}
            hint={t(pair.partners.length > 1 ? 'mine.sees.all' : 'mine.sees.both')}
            send={t('mine.exchange.send')}
            onSend={send}
          />
        </Panel>
      ) : null}
    </>
  );

  function statusOf(): string {
    if (pair.status === 'ended') return t('mine.exchange.over');
    if (round.isRevealed) return '';
    if (round.mine)
      return t(round.mine.state === 'passed' ? 'mine.exchange.passedWaiting' : 'mine.exchange.waiting', {
        names,
      });
    return round.partners
      .map(({ personId, state }) => {
        const name = pair.partners.find((one) => one.personId === personId)?.displayName ?? '';
        return t(state === 'done' ? 'mine.exchange.partnerDone' : 'mine.exchange.partnerWaiting', { name });
      })
      .join(' ');
  }
}
