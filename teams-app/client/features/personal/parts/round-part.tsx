// One round as a member sees it: what is asked, my answer while it may be changed, and all answers once they are shown.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnerView } from '../../../../../shared/api/pair-summary.js';
import type { PartnerAnswer, RoundRequest, RoundView } from '../../../../../shared/api/personal-api.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useDraft } from '../../../for-all/use-draft.js';
import { LongField } from './long-field.js';

export type Question = { name: string; label: string };

const LIMIT = 2000;

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  answers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  answer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  words: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type RoundFormProps = {
  round: RoundView;
  questions: readonly Question[];
  hint: string;
  send: string;
  onSend: (request: RoundRequest) => Promise<void>;
};

/** What was typed stays there when it could not be kept. */
export function RoundForm({ round, questions, hint, send, onSend }: RoundFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const there = { value: { ...round.mine?.words }, version: round.mine?.version ?? 0 };
  const draft = useDraft<Record<string, string>, number, RoundRequest['state']>({
    there,
    // An answer that was changed elsewhere is neither taken over nor written over here.
    load: async () => there,
    save: ({ value, version }, state = 'written') => onSend({ state, words: value, version }),
  });
  const { value: words, save: answer, busy, error } = draft;

  return (
    <form
      className={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        answer('written');
      }}
    >
      {questions.map(({ name, label }, index) => (
        <LongField
          key={name}
          name={name}
          label={label}
          {...(index === questions.length - 1 ? { hint } : {})}
          value={words[name] ?? ''}
          limit={LIMIT}
          onChange={(value) => draft.change({ ...words, [name]: value })}
        />
      ))}
      {error === undefined ? null : <Failure error={error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? t('mine.exchange.sending') : send}
        </Button>
        <Button disabledFocusable={busy} onClick={() => answer('passed')}>
          {t('mine.exchange.pass')}
        </Button>
      </div>
    </form>
  );
}

export type RoundAnswersProps = {
  round: RoundView;
  partners: readonly PartnerView[];
  questions: readonly Question[];
};

/** Side by side, and the others first. */
export function RoundAnswers({ round, partners, questions }: RoundAnswersProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const nameOf = (id: string) => partners.find(({ personId }) => personId === id)?.displayName ?? '';
  return (
    <div className={styles.answers}>
      {round.partners.map((answer) => (
        <Answer
          key={answer.personId}
          title={t('mine.exchange.theirs', { name: nameOf(answer.personId) })}
          answer={answer}
          silent={t('mine.prompts.silent', { name: nameOf(answer.personId) })}
          questions={questions}
        />
      ))}
      {round.mine ? (
        <Answer
          title={t('mine.exchange.mine')}
          answer={{ ...round.mine, personId: '' }}
          silent=""
          questions={questions}
        />
      ) : null}
    </div>
  );
}

type AnswerProps = {
  title: string;
  answer: PartnerAnswer;
  silent: string;
  questions: readonly Question[];
};

function Answer({ title, answer: { state, words = {} }, silent, questions }: AnswerProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (state === 'waiting') return <Text className={styles.quiet}>{silent}</Text>;
  return (
    <div className={styles.answer}>
      <Text weight="semibold">{title}</Text>
      {state === 'written' ? null : <Text>{t('mine.exchange.passed')}</Text>}
      {questions
        .filter(({ name }) => words[name])
        .map(({ name, label }) => (
          <div key={name}>
            {questions.length > 1 ? (
              <Text size={200} className={styles.quiet}>
                {label}
              </Text>
            ) : null}
            <p className={styles.words}>{words[name]}</p>
          </div>
        ))}
    </div>
  );
}
