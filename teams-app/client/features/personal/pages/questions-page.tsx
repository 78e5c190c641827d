// Questions to begin a conversation with: three for the next meeting, and the whole bank to look through.
import { Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { QuestionsResponse } from '../../../../../shared/api/personal-api.js';
import { LISTENING, QUESTIONS } from '../../../../../shared/mentoring/exchange/starters-bank.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { Frame } from '../../../for-all/frame.js';
import { pairPlace } from '../../../places/pair-places.js';
import '../parts/personal-words.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { pairPath } from '../../../for-all/use-pair.js';
import { useRead } from '../../../for-all/use-read.js';
import { foundQuestions, NO_FILTER, type QuestionFilter } from '../parts/question-search.js';

/** In the order of the bank. */
const FILTERS = {
  stage: [...new Set(QUESTIONS.map(({ stage }) => stage))],
  goal: [...new Set(QUESTIONS.flatMap(({ goal }) => goal ?? []))],
  asks: ['mentor', 'mentee'],
} as const;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

export function QuestionsPage({ pair }: { pair: PairResponse }) {
  const { t } = useTranslation();
  const questions = useRead(questionsPath(pair.id));
  return (
    <Frame
      title={t('mine.questions.title')}
      lead={t('mine.questions.lead')}
      back={{ label: t('pair.back'), place: pairPlace({ page: 'space', pairId: pair.id }) }}
    >
      {questions.data ? <Today questions={questions.data} /> : null}
      {questions.isPending ? <Loading label={t('mine.loading')} /> : null}
      {questions.error && !questions.data ? (
        <Failure error={questions.error} onRetry={() => void questions.refetch()} />
      ) : null}
      <Bank />
    </Frame>
  );
}

function questionsPath(pairId: string) {
  return `${pairPath(pairId)}/questions` as const;
}

function Today({ questions: { today } }: { questions: QuestionsResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Panel title={t('mine.questions.today')}>
      <ol className={styles.list}>
        {today.map((id) => (
          <li key={id}>
            <Text size={400}>{t(`starters.question.${id}`)}</Text>
          </li>
        ))}
      </ol>
      <Text className={styles.quiet}>
        {t('mine.questions.listening')}: {t(`starters.listening.${listeningFor(today)}`)}
      </Text>
    </Panel>
  );
}

/** As stable as the questions beside which it stands. */
function listeningFor(today: readonly string[]): string {
  const letters = [...today.join('')].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return LISTENING[letters % LISTENING.length] ?? LISTENING[0];
}

function Bank() {
  const styles = useStyles();
  const { t } = useTranslation();
  const [filter, setFilter] = useState(NO_FILTER);
  const found = foundQuestions(QUESTIONS, filter, (id) => t(`starters.question.${id}`));
  const change = (part: Partial<QuestionFilter>) => setFilter({ ...filter, ...part });
  return (
    <Panel title={t('mine.questions.bank')}>
      <div className={styles.filters}>
        <FormField name="words" label={t('mine.questions.search')}>
          <Input type="search" value={filter.words} onChange={(_, { value }) => change({ words: value })} />
        </FormField>
        {(['stage', 'goal', 'asks'] as const).map((name) => (
          <FormField key={name} name={name} label={t(`mine.questions.${name}`)}>
            <Select value={filter[name]} onChange={(_, { value }) => change({ [name]: value })}>
              <option value="">{t('mine.questions.any')}</option>
              {FILTERS[name].map((one) => (
                <option key={one} value={one}>
                  {t(`starters.${name}.${one}`)}
                </option>
              ))}
            </Select>
          </FormField>
        ))}
      </div>
      <Text role="status" className={styles.quiet}>
        {found.length > 0 ? t('mine.questions.found', { count: found.length }) : t('mine.questions.nothing')}
      </Text>
      {found.length > 0 ? (
        <ul className={styles.list}>
          {found.map(({ id, stage, asks }) => (
            <li key={id} className={styles.item}>
              <Text>{t(`starters.question.${id}`)}</Text>
              <Text size={200} className={styles.quiet}>
                {`${t(`starters.stage.${stage}`)} · ${t(`starters.asks.${asks}`)}`}
              </Text>
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
