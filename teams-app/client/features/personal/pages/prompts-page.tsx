// Meeting by writing: the switch that all of a relationship share, the question of now, and what was written before.

import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { AsyncResponse, RoundRequest, RoundView } from '../../../../../shared/api/personal-api.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { Frame } from '../../../for-all/frame.js';
import { useApi } from '../../../for-all/use-api.js';
import { pairPlace } from '../../../places/pair-places.js';
import '../parts/personal-words.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { pairPath } from '../../../for-all/use-pair.js';
import { useRead } from '../../../for-all/use-read.js';
import { RoundAnswers, RoundForm } from '../parts/round-part.js';

const PACES = ['7', '14'] as const;

const useStyles = makeStyles({
  action: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function PromptsPage({ pair }: { pair: PairResponse }) {
  const { t } = useTranslation();
  const prompts = useRead(promptsPath(pair.id), { again: 15_000 });
  return (
    <Frame
      title={t('mine.prompts.title')}
      lead={t('mine.prompts.lead')}
      back={{ label: t('pair.back'), place: pairPlace({ page: 'space', pairId: pair.id }) }}
    >
      {prompts.data ? <Prompts pair={pair} answer={prompts.data} /> : null}
      {prompts.isPending ? <Loading label={t('mine.loading')} /> : null}
      {prompts.error && !prompts.data ? (
        <Failure error={prompts.error} onRetry={() => void prompts.refetch()} />
      ) : null}
    </Frame>
  );
}

function promptsPath(pairId: string) {
  return `${pairPath(pairId)}/prompts` as const;
}

function Prompts({ pair, answer }: { pair: PairResponse; answer: AsyncResponse }) {
  const { t } = useTranslation();
  const open = answer.rounds.filter(({ isRevealed }) => !isRevealed);
  const shown = answer.rounds.filter(({ isRevealed }) => isRevealed);
  const isActive = pair.status === 'active';
  return (
    <>
      {isActive ? <ModeSwitch pair={pair} mode={answer.mode} /> : <Text>{t('mine.exchange.over')}</Text>}
      {answer.mode && answer.rounds.length === 0 ? <Text>{t('mine.prompts.first')}</Text> : null}
      {isActive ? open.map((round) => <OpenPrompt key={round.id} pair={pair} round={round} />) : null}
      {shown.map((round) => (
        <Panel key={round.id} title={t(`personal.prompts.${round.question}`)}>
          <RoundAnswers round={round} partners={pair.partners} questions={[{ name: 'text', label: '' }]} />
        </Panel>
      ))}
    </>
  );
}

function OpenPrompt({ pair, round }: { pair: PairResponse; round: RoundView }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const api = useApi();
  const day = round.revealAt
    ? new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: pair.me.timeZone }).format(
        new Date(round.revealAt),
      )
    : '';

  async function send(request: RoundRequest) {
    const path = promptsPath(pair.id);
    put(path, await api.put(`${path}/${round.id}`, request));
  }

  return (
    <Panel title={t(`personal.prompts.${round.question}`)}>
      <Text className={styles.quiet}>{t('mine.prompts.until', { day })}</Text>
      <RoundForm
        round={round}
        questions={[{ name: 'text', label: t('mine.prompts.answer') }]}
        hint={t(pair.partners.length > 1 ? 'mine.sees.all' : 'mine.sees.both')}
        send={t('mine.prompts.send')}
        onSend={send}
      />
      <Text role="status">{round.mine ? t(`personal.cards.${keptAs(round.mine.state)}`) : null}</Text>
    </Panel>
  );
}

function keptAs(state: 'written' | 'passed'): 'kept' | 'passed' {
  return state === 'passed' ? 'passed' : 'kept';
}

function ModeSwitch({ pair, mode }: { pair: PairResponse; mode: AsyncResponse['mode'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const [pace, setPace] = useState('7');
  const { busy, error, submit } = useChange(async () => {
    const path = promptsPath(pair.id);
    put(path, await api.put(path, { isOn: mode === null, everyDays: pace === '14' ? 14 : 7 }));
  });
  return (
    <>
      <Text role="status">
        {mode
          ? t('mine.prompts.on', { pace: t(`mine.prompts.every.${mode.everyDays}`) })
          : t('mine.prompts.off')}
      </Text>
      {mode ? null : (
        <FormField name="pace" label={t('mine.prompts.pace')}>
          <RadioGroup value={pace} onChange={(_, { value }) => setPace(value)}>
            {PACES.map((days) => (
              <Radio key={days} value={days} label={t(`mine.prompts.every.${days}`)} />
            ))}
          </RadioGroup>
        </FormField>
      )}
      {error === undefined ? null : <Failure error={error} />}
      <Button
        className={styles.action}
        appearance={mode ? 'secondary' : 'primary'}
        onClick={submit}
        disabledFocusable={busy}
      >
        {t(mode ? 'mine.prompts.end' : 'mine.prompts.start')}
      </Button>
    </>
  );
}
