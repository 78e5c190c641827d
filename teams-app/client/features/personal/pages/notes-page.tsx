// What I want to remember about my partners: nobody but me reads it, and I decide what becomes of it.

import { Button, makeStyles, Radio, RadioGroup, Switch, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { NoteSettings, NotesResponse, NoteView } from '../../../../../shared/api/personal-api.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { Frame } from '../../../for-all/frame.js';
import { useApi } from '../../../for-all/use-api.js';
import { pairPlace } from '../../../places/pair-places.js';
import { NoteForm, type NoteText } from '../parts/note-form.js';
import { NoteList } from '../parts/note-list.js';
import '../parts/personal-words.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { pairPath } from '../../../for-all/use-pair.js';
import { useRead } from '../../../for-all/use-read.js';

const AFTER_END = ['erase', 'keep'] as const satisfies NoteSettings['afterEnd'][];

const useStyles = makeStyles({ action: { alignSelf: 'flex-start' } });

export function NotesPage({ pair }: { pair: PairResponse }) {
  const { t } = useTranslation();
  const notes = useRead(notesPath(pair.id));
  return (
    <Frame
      title={t('mine.notes.title')}
      lead={t('mine.notes.lead')}
      back={{ label: t('pair.back'), place: pairPlace({ page: 'space', pairId: pair.id }) }}
    >
      {notes.data ? <Notes pair={pair} answer={notes.data} /> : null}
      {notes.isPending ? <Loading label={t('mine.loading')} /> : null}
      {notes.error && !notes.data ? (
        <Failure error={notes.error} onRetry={() => void notes.refetch()} />
      ) : null}
    </Frame>
  );
}

function notesPath(pairId: string) {
  return `${pairPath(pairId)}/notes` as const;
}

function Notes({ pair, answer }: { pair: PairResponse; answer: NotesResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [asks, setAsks] = useState(false);
  const { keep, erase, eraseAll, set } = useNotes(pair.id, setSaid);
  const isActive = pair.status === 'active';
  return (
    <>
      <Text role="status">{said}</Text>
      <Panel title={t('mine.notes.mine')}>
        <NoteList
          notes={answer.notes}
          partners={[...pair.partners, ...pair.former]}
          mayChange={isActive}
          onChange={(note, text) => keep(text, note)}
          onErase={erase}
        />
        {isActive ? <NoteForm partners={pair.partners} onKeep={(text) => keep(text)} /> : null}
      </Panel>
      <Panel title={t('mine.notes.settings')}>
        <Settings settings={answer.settings} onSet={set} />
        {answer.notes.length > 0 ? (
          <Button className={styles.action} onClick={() => setAsks(true)}>
            {t('mine.notes.eraseAll')}
          </Button>
        ) : null}
      </Panel>
      {asks ? (
        <ConfirmDialog
          title={t('mine.notes.eraseAllTitle')}
          confirm={t('mine.notes.eraseAll')}
          onConfirm={eraseAll}
          onClose={() => setAsks(false)}
        >
          {t('mine.notes.eraseAllWhat')}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function Settings({
  settings,
  onSet,
}: {
  settings: NoteSettings;
  onSet: (next: NoteSettings) => Promise<void>;
}) {
  const { t } = useTranslation();
  const { error, submit: change } = useChange(
    (part: Partial<NoteSettings>) => onSet({ ...settings, ...part }),
    { mayOverlap: true },
  );
  return (
    <>
      <FormField name="dayBefore" label={t('mine.notes.dayBefore')} hint={t('mine.notes.dayBeforeHint')}>
        <Switch checked={settings.dayBefore} onChange={(_, { checked }) => change({ dayBefore: checked })} />
      </FormField>
      <FormField name="afterEnd" label={t('mine.notes.afterEnd')}>
        <RadioGroup
          value={settings.afterEnd}
          onChange={(_, { value }) => change({ afterEnd: AFTER_END.find((one) => one === value) ?? 'erase' })}
        >
          {AFTER_END.map((one) => (
            <Radio key={one} value={one} label={t(`mine.notes.${one}_after`)} />
          ))}
        </RadioGroup>
      </FormField>
      {error === undefined ? null : <Failure error={error} />}
    </>
  );
}

function useNotes(pairId: string, say: (words: string) => void) {
  const { t } = useTranslation();
  const api = useApi();
  const path = notesPath(pairId);
  const taken = (answer: NotesResponse, words: string) => {
    put(path, answer);
    say(words);
  };
  return {
    keep: async (text: NoteText, note?: NoteView) => {
      const request = { ...text, version: note?.version ?? 0 };
      const answer = note ? await api.put(`${path}/${note.id}`, request) : await api.post(path, request);
      taken(answer, t('mine.notes.kept'));
    },
    erase: async ({ id }: NoteView) => taken(await api.post(`${path}/${id}/erase`), t('mine.notes.erased')),
    eraseAll: async () => taken(await api.post(`${path}-erase`), t('mine.notes.erased')),
    set: async (settings: NoteSettings) => taken(await api.put(`${path}-settings`, settings), ''),
  };
}
