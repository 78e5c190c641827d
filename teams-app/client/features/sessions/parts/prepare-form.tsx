// My preparation of a session: what I would like to talk about, and to have at the end.
import { Button, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../../../shared/api/lines-of.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { PrepareRequest, SessionNotesResponse } from '../../../../../shared/api/space-api.js';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useSubmit } from '../../../../../shared/ui/use-submit.js';
import { namesOf } from '../../../common/names-of.js';
import { useTab } from '../../../common/tab-context.js';
import { useApiCache } from '../../../common/use-api-query.js';
import { notesPath, useSpaceChanged } from '../../../common/use-space.js';

export type PrepareFormProps = { pair: PairResponse; noted: SessionNotesResponse };

const MOST_TOPICS = 10;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  action: { alignSelf: 'flex-start' },
  saved: { color: tokens.colorPaletteGreenForeground1 },
});

export function PrepareForm({ pair, noted }: PrepareFormProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const form = usePreparation(pair, noted);
  const names = namesOf(pair.partners, i18n.language);
  return (
    <form
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <FormField
        name="topics"
        label={t('space.prepare.topics')}
        hint={t('space.prepare.topicsHint', { names })}
        problem={form.isTooMuch ? t('space.prepare.tooMany', { most: MOST_TOPICS }) : undefined}
      >
        <Textarea
          rows={4}
          maxLength={1500}
          resize="vertical"
          value={form.draft.topics}
          onChange={(_, { value }) => form.change({ topics: value })}
        />
      </FormField>
      <FormField name="outcome" label={t('space.prepare.outcome')} hint={t('space.prepare.outcomeHint')}>
        <Input
          maxLength={500}
          value={form.draft.outcome}
          onChange={(_, { value }) => form.change({ outcome: value })}
        />
      </FormField>
      {form.error === undefined ? null : <Failure error={form.error} />}
      <Button type="submit" appearance="primary" className={styles.action} disabledFocusable={form.busy}>
        {t(form.busy ? 'space.saving' : 'space.prepare.save')}
      </Button>
      <Text role="status" className={styles.saved}>
        {form.isSaved ? t('space.prepare.saved', { names }) : null}
      </Text>
    </form>
  );
}

/** What is typed stays when saving fails; a refused save takes over the version that it may replace next. */
function usePreparation(pair: PairResponse, noted: SessionNotesResponse) {
  const { api } = useTab();
  const { put } = useApiCache();
  const changed = useSpaceChanged(pair.id);
  const saved = noted.preparations.find(({ personId }) => personId === pair.me.personId);
  const version = useRef(saved?.version ?? 0);
  const [draft, setDraft] = useState({
    topics: saved?.topics.join('\n') ?? '',
    outcome: saved?.outcome ?? '',
  });
  const [isSaved, setSaved] = useState(false);
  const [isTooMuch, setTooMuch] = useState(false);
  const sessionId = noted.session.id;
  const { busy, error, submit } = useSubmit(async () => {
    const said = { topics: linesOf(draft.topics), outcome: draft.outcome.trim() };
    const request: PrepareRequest = { ...said, version: version.current };
    try {
      keep(await api.post<SessionNotesResponse>(`/sessions/${sessionId}/preparation`, request));
    } catch (failure) {
      if (failure instanceof ApiError && failure.status === 409)
        version.current = versionIn(await api.get<SessionNotesResponse>(notesPath(sessionId)));
      throw failure;
    }
    setSaved(true);
  });

  function keep(after: SessionNotesResponse) {
    version.current = versionIn(after);
    put(notesPath(sessionId), after);
    changed();
  }

  function versionIn({ preparations }: SessionNotesResponse): number {
    return preparations.find(({ personId }) => personId === pair.me.personId)?.version ?? 0;
  }

  function save() {
    const isMuch = linesOf(draft.topics).length > MOST_TOPICS;
    setTooMuch(isMuch);
    if (!isMuch) submit();
  }

  function change(part: Partial<typeof draft>) {
    setSaved(false);
    setDraft({ ...draft, ...part });
  }

  return { draft, change, save, busy, error, isSaved, isTooMuch };
}
