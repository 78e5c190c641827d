// Records progress in two taps: open, and the value; a note may be added before.
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalProgressRequest, GoalSummary } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useSendToGoal } from '../hooks/use-goals.js';
import { useReaders } from '../hooks/use-readers.js';
import { ValueChoice } from './value-choice.js';

export type ProgressUpdateProps = { goal: GoalSummary; pair: PairResponse; title: string };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
    width: '100%',
  },
  opener: { alignSelf: 'flex-start' },
});

export function ProgressUpdate({ goal, pair, title }: ProgressUpdateProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  function close(words: string) {
    setOpen(false);
    setSaid(words);
    requestAnimationFrame(() => root.current?.querySelector('button')?.focus());
  }
  return (
    <div ref={root} className={styles.root}>
      <div role="status">{said ? <Text weight="semibold">{said}</Text> : null}</div>
      {isOpen ? (
        <UpdateForm
          goal={goal}
          pair={pair}
          onDone={(percent) => close(t('goals.update.saved', { percent }))}
          onCancel={() => close('')}
        />
      ) : (
        <Button
          className={styles.opener}
          aria-label={t('goals.update.actionOf', { title })}
          onClick={() => {
            setSaid('');
            setOpen(true);
          }}
        >
          {t('goals.update.action')}
        </Button>
      )}
    </div>
  );
}

type UpdateFormProps = {
  goal: GoalSummary;
  pair: PairResponse;
  onDone: (percent: number) => void;
  onCancel: () => void;
};

function UpdateForm({ goal, pair, onDone, onCancel }: UpdateFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const send = useSendToGoal(pair.id, goal.id);
  const { names } = useReaders(pair, goal.ownerId);
  const [note, setNote] = useState('');
  const wanted = useRef<GoalProgressRequest | undefined>(undefined);
  const { busy, error, submit } = useChange(async () => {
    if (!wanted.current) return;
    const { percent } = await send('progress', wanted.current);
    onDone(percent);
  });
  function record(value: number) {
    // The same id again when the same is sent anew, so that it is recorded once.
    const isSame = wanted.current?.value === value && wanted.current.note === note;
    if (!isSame) wanted.current = { id: crypto.randomUUID(), value, note };
    submit();
  }
  return (
    <div className={styles.root}>
      <Field label={t('goals.update.note')} hint={t('goals.update.seen', { names })}>
        <Input value={note} maxLength={500} onChange={(_, data) => setNote(data.value)} />
      </Field>
      <ValueChoice goal={goal} isBusy={busy} onChoose={record} />
      {error === undefined ? null : <Failure error={error} />}
      <Button className={styles.opener} appearance="subtle" onClick={onCancel}>
        {t('goals.update.cancel')}
      </Button>
    </div>
  );
}
