// What owner and mentors say to each other about a goal.
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalCommentRequest, GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { dayInZone } from '../../../../../shared/ui/zoned-time.js';
import { useSendToGoal } from '../hooks/use-goals.js';
import { useReaders } from '../hooks/use-readers.js';

export type GoalCommentsProps = { goal: GoalView; pair: PairResponse };

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  by: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-line' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  send: { alignSelf: 'flex-start' },
});

export function GoalComments({ goal, pair }: GoalCommentsProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { nameOf } = useReaders(pair, goal.ownerId);
  const zone = { locale: i18n.language, timeZone: pair.me.timeZone };
  return (
    <Panel title={t('goals.comments.title')}>
      {goal.comments.length === 0 ? <Text>{t('goals.comments.none')}</Text> : null}
      <ul className={styles.list}>
        {goal.comments.map(({ id, personId, at, text }) => (
          <li key={id}>
            <Text block size={200} className={styles.by}>
              {[nameOf(personId), dayInZone(at, zone)].join(' · ')}
            </Text>
            <Text className={styles.text}>{text}</Text>
          </li>
        ))}
      </ul>
      {goal.may.talk ? <CommentForm goal={goal} pair={pair} /> : null}
    </Panel>
  );
}

function CommentForm({ goal, pair }: GoalCommentsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const send = useSendToGoal(pair.id, goal.id);
  const { names } = useReaders(pair, goal.ownerId);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(freshComment);
  const [isMissing, setMissing] = useState(false);
  const focusText = () => form.current?.querySelector('textarea')?.focus();
  const { busy, error, submit } = useChange(async () => {
    await send('comments', draft);
    setDraft(freshComment());
    focusText();
  });

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isEmpty = draft.text.trim() === '';
        setMissing(isEmpty);
        if (isEmpty) focusText();
        else submit();
      }}
    >
      <Field
        label={t('goals.comments.write')}
        hint={t('goals.who.comment', { names })}
        {...(isMissing && draft.text.trim() === '' ? { validationMessage: t('goals.comments.missing') } : {})}
      >
        <Textarea
          value={draft.text}
          maxLength={1000}
          resize="vertical"
          onChange={(_, { value }) => setDraft({ ...draft, text: value })}
        />
      </Field>
      {error === undefined ? null : <Failure error={error} />}
      <Button type="submit" className={styles.send} disabledFocusable={busy}>
        {t('goals.comments.send')}
      </Button>
    </form>
  );
}

/** One id for what is sent, however often that takes. */
function freshComment(): GoalCommentRequest {
  return { id: crypto.randomUUID(), text: '' };
}
