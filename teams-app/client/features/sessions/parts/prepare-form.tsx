// My preparation of a session: what I would like to talk about, and to have at the end.

import { Button, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../../../shared/api/lines-of.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { PrepareRequest, SessionNotesResponse } from '../../../../../shared/api/space-api.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { namesOf } from '../../../for-all/names-of.js';
import { useApi } from '../../../for-all/use-api.js';
import { useDraft } from '../../../for-all/use-draft.js';
import { notesPath, useSpaceChanged } from '../../../for-all/use-space.js';

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
          value={form.draft.value.topics}
          onChange={(_, { value }) => form.draft.change({ ...form.draft.value, topics: value })}
        />
      </FormField>
      <FormField name="outcome" label={t('space.prepare.outcome')} hint={t('space.prepare.outcomeHint')}>
        <Input
          maxLength={500}
          value={form.draft.value.outcome}
          onChange={(_, { value }) => form.draft.change({ ...form.draft.value, outcome: value })}
        />
      </FormField>
      {form.draft.error === undefined ? null : <Failure error={form.draft.error} />}
      <Button
        type="submit"
        appearance="primary"
        className={styles.action}
        disabledFocusable={form.draft.busy}
      >
        {t(form.draft.busy ? 'space.saving' : 'space.prepare.save')}
      </Button>
      <Text role="status" className={styles.saved}>
        {form.draft.isSaved ? t('space.prepare.saved', { names }) : null}
      </Text>
    </form>
  );
}

/** What is typed stays when saving fails; after a conflict the same button saves over what it was about. */
function usePreparation(pair: PairResponse, noted: SessionNotesResponse) {
  const api = useApi();
  const changed = useSpaceChanged(pair.id);
  const [isTooMuch, setTooMuch] = useState(false);
  const sessionId = noted.session.id;
  const preparationIn = ({ preparations }: SessionNotesResponse) => {
    const mine = preparations.find(({ personId }) => personId === pair.me.personId);
    const value = { topics: mine?.topics.join('\n') ?? '', outcome: mine?.outcome ?? '' };
    return { value, version: mine?.version ?? 0 };
  };
  const draft = useDraft({
    there: preparationIn(noted),
    load: async () => preparationIn(await api.get(notesPath(sessionId))),
    save: async ({ value, version }) => {
      const said = { topics: linesOf(value.topics), outcome: value.outcome.trim() };
      const request: PrepareRequest = { ...said, version };
      put(notesPath(sessionId), await api.post(`/sessions/${sessionId}/preparation`, request));
      changed();
    },
  });

  function save() {
    const isMuch = linesOf(draft.value.topics).length > MOST_TOPICS;
    setTooMuch(isMuch);
    if (isMuch) return;
    if (draft.isConflict) draft.keepMine();
    else draft.save();
  }

  return { draft, save, isTooMuch };
}
