// A manager makes a pair or a group: one mentor, and up to five mentees who are free.

import { Button, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantView } from '../../../../shared/api/enrollment-api.js';
import type { GroupRequest } from '../../../../shared/api/group-api.js';
import { MOST_MENTEES } from '../../../../shared/api/group-size.js';
import { tabGroups } from '../../../../shared/i18n/en/tab-groups.js';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.js';
import { addWords } from '../../../../shared/ui/i18n.js';
import { useApi } from '../../for-all/use-api.js';
import { programPath } from '../programs/for-others/use-program.js';

addWords({ groups: tabGroups });

export type MakeGroupProps = {
  programId: string;
  participants: readonly ParticipantView[];
  onMade: () => void;
};

/** More are found by their name. */
const LISTED = 20;

const useStyles = makeStyles({
  people: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function MakeGroup(props: MakeGroupProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('groups.open')}</Button>
      {isOpen ? <GroupDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function GroupDialog({ programId, participants, onMade, onClose }: MakeGroupProps & { onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const requestId = useRef(crypto.randomUUID());
  const [mentorId, setMentor] = useState('');
  const [menteeIds, setMentees] = useState<readonly string[]>([]);
  const [isReverse, setReverse] = useState(false);
  const active = participants.filter(({ status }) => status === 'active');
  const mentors = active.filter(({ roles }) => roles.includes('mentor'));

  async function make() {
    const request: GroupRequest = {
      requestId: requestId.current,
      mentorId,
      menteeIds: [...menteeIds],
      isReverse: isReverse && menteeIds.length === 1,
    };
    await api.post(`${programPath(programId)}/relationships`, request);
    onMade();
  }

  return (
    <ConfirmDialog
      title={t('groups.title')}
      confirm={t('groups.make')}
      onConfirm={mentorId !== '' && menteeIds.length > 0 ? make : undefined}
      onClose={onClose}
    >
      <Text className={styles.quiet}>{t('groups.lead', { most: MOST_MENTEES })}</Text>
      <Field label={t('groups.mentor')} required>
        <Select value={mentorId} onChange={(_, { value }) => setMentor(value)}>
          <option value="">{t('groups.choose')}</option>
          {mentors.map(({ personId, displayName }) => (
            <option key={personId} value={personId}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
      <MenteeChoice
        mentees={active.filter((one) => one.roles.includes('mentee') && one.personId !== mentorId)}
        chosen={menteeIds}
        onChange={setMentees}
      />
      {menteeIds.length === 1 ? (
        <Checkbox
          label={t('groups.reverse')}
          checked={isReverse}
          onChange={(_, { checked }) => setReverse(checked === true)}
        />
      ) : null}
    </ConfirmDialog>
  );
}

type MenteeChoiceProps = {
  mentees: readonly ParticipantView[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

/** Who is chosen stays in the list, whatever is searched for. */
function MenteeChoice({ mentees, chosen, onChange }: MenteeChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = mentees
    .filter(
      ({ personId, displayName }) => chosen.includes(personId) || displayName.toLowerCase().includes(wanted),
    )
    .slice(0, LISTED);
  return (
    <>
      <Field
        label={t('groups.search')}
        hint={t('groups.chosen', { count: chosen.length, most: MOST_MENTEES })}
      >
        <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <fieldset className={styles.people} aria-label={t('groups.mentees')}>
        {shown.map(({ personId, displayName }) => {
          const isChosen = chosen.includes(personId);
          return (
            <Checkbox
              key={personId}
              label={displayName}
              checked={isChosen}
              disabled={!isChosen && chosen.length >= MOST_MENTEES}
              onChange={() =>
                onChange(isChosen ? chosen.filter((one) => one !== personId) : [...chosen, personId])
              }
            />
          );
        })}
        {shown.length === 0 ? <Text>{t('groups.nobody')}</Text> : null}
      </fieldset>
    </>
  );
}
