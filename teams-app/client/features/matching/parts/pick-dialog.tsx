// Why any two people are not a pair, and what making them one would do: also to find another mentor for somebody.

import { MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairRow, RunResponse, WhyNotResponse } from '../../../../../shared/api/matching-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { useAsk } from '../../../../../shared/ui/use-read.js';
import { useApi } from '../../../for-all/use-api.js';
import { type Adjusting, useAdjust } from '../hooks/use-adjusting.js';
import { runPath } from '../hooks/use-run.js';
import { EffectPart } from './effect-part.js';
import { PersonChoice } from './person-choice.js';

type Somebody = PairRow['mentee'];

export type PickDialogProps = {
  programId: string;
  result: RunResponse;
  /** Whose other mentor is looked for; absent when any two may be asked about. */
  mentee?: Somebody;
  onClose: () => void;
};

export function PickDialog({ programId, result, mentee: first, onClose }: PickDialogProps) {
  const { t } = useTranslation();
  const adjust = useAdjust();
  const [mentee, setMentee] = useState(first);
  const [mentor, setMentor] = useState<Somebody>();
  const pair = mentee && mentor ? { mentee, mentor } : undefined;
  const asked = useWhyNot(programId, result.run.id, pair);
  const change = pair && asked.data ? wayTo(pair, asked.data) : undefined;
  const { people } = result;

  return (
    <ConfirmDialog
      title={first ? t('workbench.pick.swapTitle', { name: first.displayName }) : t('workbench.pick.title')}
      confirm={t(`workbench.pick.${change?.kind === 'bend' ? 'bend' : 'lock'}`)}
      onConfirm={adjust && change ? async () => adjust(change) : undefined}
      onClose={onClose}
    >
      {first ? null : (
        <PersonChoice side="mentee" people={people.mentees} value={mentee} onChange={setMentee} />
      )}
      <PersonChoice side="mentor" people={people.mentors} value={mentor} onChange={setMentor} />
      {pair ? <WhyNot asked={asked} run={result.run} /> : <Text>{t('workbench.pick.lead')}</Text>}
    </ConfirmDialog>
  );
}

type Pair = { mentee: Somebody; mentor: Somebody };
type Asked = UseQueryResult<WhyNotResponse>;

/** An answer about a pair that is no longer chosen is none. */
function useWhyNot(programId: string, runId: string, pair: Pair | undefined): Asked {
  const api = useApi();
  const idOf = (one: Somebody | undefined) => encodeURIComponent(one?.personId ?? '');
  const whom = `${idOf(pair?.mentee)}/${idOf(pair?.mentor)}` as const;
  const path = `${runPath(programId, runId)}/why-not/${whom}` as const;
  return useAsk({
    key: [path],
    ask: () => api.get(path),
    isWanted: pair !== undefined,
  });
}

function WhyNot({ asked, run }: { asked: Asked; run: RunResponse['run'] }) {
  const { t } = useTranslation();
  const { data: value, error, refetch } = asked;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!value) return <Loading label={t('workbench.pick.loading')} />;
  if (!value.effect)
    return (
      <MessageBar intent="warning" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{t('workbench.pick.notSo')}</MessageBarTitle> {value.words.join(' ')}
          {value.exception ? ` ${t('workbench.pick.would', { rules: value.exception.words })}` : null}
        </MessageBarBody>
      </MessageBar>
    );
  return (
    <div role="status">
      <Text block>{value.words.join(' ')}</Text>
      <EffectPart effect={value.effect} run={run} />
    </div>
  );
}

function wayTo(pair: Pair, { effect, exception }: WhyNotResponse): Adjusting | undefined {
  if (effect) return { kind: 'lock', ...pair };
  return exception ? { kind: 'bend', rules: exception.rules, ...pair } : undefined;
}
