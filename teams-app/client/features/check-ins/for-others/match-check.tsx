// Answers whether the match works, right here; a no is asked once more, and then ends it.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchCheckAnswer, MatchCheckView } from '../../../../../shared/api/match-check-api.js';
import type { WayOut } from '../../../../../shared/api/way-out.js';
import { tabPrograms } from '../../../../../shared/i18n/en/tab-programs.js';
import { forget } from '../../../../../shared/ui/answer-cache.js';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { Section } from '../../../for-all/section.js';
import { useApi } from '../../../for-all/use-api.js';
import { pairPath } from '../../../for-all/use-pair.js';

addWords({ programs: tabPrograms });

const useStyles = makeStyles({
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** ended: by what I said just now; already: before that. */
export type MatchCheckOutcome = 'kept' | 'ended' | 'already';

export type MatchCheckProps = {
  pairId: string;
  /** Of my partners. */
  name: string;
  /** What my no would end. */
  way: WayOut;
  matchCheck: NonNullable<MatchCheckView>;
  /** @param now what is to be shown; null when the pair has ended */
  onAnswered: (outcome: MatchCheckOutcome, now: MatchCheckView) => void;
};

export function MatchCheck({ pairId, name, way, matchCheck: { answer }, onAnswered }: MatchCheckProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const send = useSendAnswer(pairId, onAnswered);
  const yes = useChange(() => send('yes'));
  const unsure = useChange(() => send('unsure'));
  const [isEnding, setEnding] = useState(false);
  const error = yes.error ?? unsure.error;
  return (
    <>
      <div className={styles.answers}>
        {answer === 'yes' ? null : (
          <Button
            appearance={answer === null ? 'primary' : 'secondary'}
            disabledFocusable={yes.busy}
            onClick={yes.submit}
          >
            {t('matchCheck.yes')}
          </Button>
        )}
        {answer === 'unsure' ? null : (
          <Button disabledFocusable={unsure.busy} onClick={unsure.submit}>
            {t('matchCheck.unsure')}
          </Button>
        )}
        <Button onClick={() => setEnding(true)}>{t('matchCheck.no')}</Button>
      </div>
      {error === undefined ? null : <Failure error={error} />}
      {isEnding ? (
        <ConfirmDialog
          title={t('matchCheck.askTitle', { name })}
          confirm={t('matchCheck.confirm')}
          onConfirm={() => send('no')}
          onClose={() => setEnding(false)}
        >
          <Text>{t('matchCheck.ask', way)}</Text>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** What I said, if I did, and the ways from there. */
export function MatchCheckStatus(props: MatchCheckProps) {
  const { t } = useTranslation();
  const { name, matchCheck } = props;
  const { answer } = matchCheck;
  return (
    <Section title={t('matchCheck.title', { name })}>
      {answer ? (
        <Text weight="semibold" role="status">
          {t('matchCheck.said', { answer: t(`matchCheck.${answer}`) })}
        </Text>
      ) : null}
      <Text>{useWays(props)}</Text>
      <MatchCheck {...props} />
    </Section>
  );
}

function useWays({ name, matchCheck: { answer, contact } }: MatchCheckProps): string {
  const { t } = useTranslation();
  if (answer === null) return t('matchCheck.intro', { name });
  if (answer !== 'unsure') return t('matchCheck.change');
  return contact === '' ? t('matchCheck.noContact') : t('matchCheck.contact', { contact });
}

function useSendAnswer(pairId: string, onAnswered: MatchCheckProps['onAnswered']) {
  const api = useApi();
  return async (answer: MatchCheckAnswer) => {
    try {
      const path = `${pairPath(pairId)}/match-check` as const;
      const { matchCheck } = await api.post(path, { answer });
      onAnswered(matchCheck ? 'kept' : 'ended', matchCheck);
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.code !== 'relationship.ended') throw failure;
      onAnswered('already', null);
    }
    forget('/my-match');
    forget(pairPath(pairId));
  };
}
