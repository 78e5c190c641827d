// The participants of a program: searched, filtered, and a way to say that somebody has left.
import { Badge, Button, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantView } from '../../../../shared/api/enrollment-api.js';
import { FormField } from '../../../../shared/ui/form-field.js';
import { Empty } from '../../../../shared/ui/states.js';
import { type Column, LongTable } from '../../for-all/long-table.js';
import { everybody, filterParticipants, type ParticipantFilter } from './participant-filter.js';

export type ParticipantsTableProps = {
  participants: ParticipantView[];
  onLeave: (participant: ParticipantView) => void;
};

const roles = ['mentee', 'mentor'] as const;
const statuses = ['active', 'waiting', 'paused', 'withdrawn', 'left'] as const;

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    alignItems: 'end',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  name: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ParticipantsTable({ participants, onLeave }: ParticipantsTableProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(everybody);
  const shown = filterParticipants(participants, useDeferredValue(filter));
  const columns = useColumns(onLeave);
  return (
    <>
      <Filters filter={filter} onChange={(part) => setFilter({ ...filter, ...part })} />
      <Text role="status">
        {t('programs.participants.shown', { shown: shown.length, all: participants.length })}
      </Text>
      {shown.length === 0 ? (
        <Empty text={t('programs.participants.noHits')}>
          <Button onClick={() => setFilter(everybody)}>{t('programs.participants.clear')}</Button>
        </Empty>
      ) : (
        <LongTable
          label={t('programs.participants.title')}
          columns={columns}
          rows={shown}
          keyOf={({ personId }) => personId}
          rowHeight={{ wide: 60, narrow: 190 }}
        />
      )}
    </>
  );
}

type FiltersProps = { filter: ParticipantFilter; onChange: (part: Partial<ParticipantFilter>) => void };

function Filters({ filter, onChange }: FiltersProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.filters}>
      <FormField name="search" label={t('programs.participants.search')}>
        <Input type="search" value={filter.text} onChange={(_, { value }) => onChange({ text: value })} />
      </FormField>
      <FormField name="role" label={t('programs.participants.role')}>
        <Select
          value={filter.role}
          onChange={(_, { value }) => onChange({ role: roles.find((role) => role === value) ?? '' })}
        >
          <option value="">{t('programs.participants.anyRole')}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`programs.participants.roles.${role}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField name="status" label={t('programs.participants.status')}>
        <Select
          value={filter.status}
          onChange={(_, { value }) => onChange({ status: statuses.find((status) => status === value) ?? '' })}
        >
          <option value="">{t('programs.participants.anyStatus')}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`programs.participants.statuses.${status}`)}
            </option>
          ))}
        </Select>
      </FormField>
    </div>
  );
}

function useColumns(onLeave: ParticipantsTableProps['onLeave']): Column<ParticipantView>[] {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = (name: string) => t(`programs.participants.column.${name}`);
  return [
    {
      name: 'name',
      label: words('name'),
      width: '3fr',
      cell: ({ displayName, email }) => (
        <span className={styles.name}>
          <Text weight="semibold" truncate wrap={false}>
            {displayName}
          </Text>
          <Text size={200} truncate wrap={false} className={styles.quiet}>
            {email}
          </Text>
        </span>
      ),
    },
    {
      name: 'role',
      label: words('role'),
      width: '2fr',
      cell: (one) =>
        t(`programs.participants.roles.${one.roles.length > 1 ? 'both' : (one.roles[0] ?? 'mentee')}`),
    },
    {
      name: 'department',
      label: words('department'),
      width: '2fr',
      cell: ({ department, office }) => [department, office].filter(Boolean).join(', '),
    },
    {
      name: 'status',
      label: words('status'),
      width: '1fr',
      cell: ({ status }) => <Badge appearance="tint">{t(`programs.participants.statuses.${status}`)}</Badge>,
    },
    {
      name: 'paired',
      label: words('paired'),
      width: '1fr',
      cell: ({ isPaired }) =>
        t(isPaired ? 'programs.participants.paired' : 'programs.participants.notPaired'),
    },
    {
      name: 'leave',
      label: t('programs.participants.leave'),
      width: '110px',
      cell: (one) =>
        one.status === 'left' ? null : (
          <Button
            size="small"
            aria-label={t('programs.participants.leaveOf', { name: one.displayName })}
            onClick={() => onLeave(one)}
          >
            {t('programs.participants.leave')}
          </Button>
        ),
    },
  ];
}
