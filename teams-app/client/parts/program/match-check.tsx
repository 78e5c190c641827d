// Answers whether the match works, right here; a no is asked once more, and then ends it.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  MatchCheckAnswer,
  MatchCheckResponse,
  MatchCheckView,
} from '../../../../shared/api/match-check-api.js';
import type { HomeResponse } from '../../../../shared/api/tab-api.js';
import { tabPrograms } from '../../../../shared/i18n/en/tab-programs.js';
import { ApiError } from '../../../../shared/ui/api-client.js';
import { addWords } from '../../../../shared/ui/i18n.js';
import { Failure } from '../../../../shared/ui/states.js';
import { useSubmit } from '../../../../shared/ui/use-submit.js';
import { useTab } from '../../tab-context.js';
import { useHomeUpdate } from '../../use-home.js';
import { Section } from '../section.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { useApiCache } from './use-api-query.js';

addWords({ programs: tabPrograms });

const useStyles = makeStyles({
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** ended: by what I said just now; already: before that. */
export type MatchCheckOutcome = 'kept' | 'ended' | 'already';

export type MatchCheckProps = {
  relationship: NonNullable<HomeResponse['relationship']>;
  matchCheck: NonNullable<MatchCheckView>;
  onAnswered: (outcome: MatchCheckOutcome) => void;
};

export function MatchCheck({ relationship, matchCheck: { answer }, onAnswered }: MatchCheckProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const send = useSendAnswer(relationship.id, onAnswered);
  const yes = useSubmit(() => send('yes'));
  const unsure = useSubmit(() => send('unsure'));
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
          title={t('matchCheck.askTitle', { name: relationship.partner.displayName })}
          confirm={t('matchCheck.confirm')}
          onConfirm={() => send('no')}
          onClose={() => setEnding(false)}
        >
          <Text>{t('matchCheck.ask')}</Text>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** What I said, and both ways from there. */
export function MatchCheckStatus({ answer, ...props }: MatchCheckProps & { answer: MatchCheckAnswer }) {
  const { t } = useTranslation();
  const { contact } = props.matchCheck;
  const how = contact === '' ? t('matchCheck.noContact') : t('matchCheck.contact', { contact });
  return (
    <Section title={t('matchCheck.title', { name: props.relationship.partner.displayName })}>
      <Text weight="semibold" role="status">
        {t('matchCheck.said', { answer: t(`matchCheck.${answer}`) })}
      </Text>
      <Text>{answer === 'unsure' ? how : t('matchCheck.change')}</Text>
      <MatchCheck {...props} />
    </Section>
  );
}

function useSendAnswer(relationshipId: string, onAnswered: MatchCheckProps['onAnswered']) {
  const { api } = useTab();
  const { forget } = useApiCache();
  const update = useHomeUpdate();
  const leave = (outcome: MatchCheckOutcome) => {
    onAnswered(outcome);
    forget('/my-match');
    update({ relationship: null, nextSession: null, checkIn: null, matchCheck: null });
  };
  return async (answer: MatchCheckAnswer) => {
    try {
      const path = `/relationships/${encodeURIComponent(relationshipId)}/match-check`;
      const { matchCheck } = await api.post<MatchCheckResponse>(path, { answer });
      if (matchCheck === null) return leave('ended');
      onAnswered('kept');
      update({ matchCheck });
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.code !== 'match-check.over') throw failure;
      leave('already');
    }
  };
}
