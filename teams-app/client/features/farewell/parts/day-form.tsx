// Names the last day of a mentoring, or another one.
import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FarewellResponse } from '../../../../../shared/api/farewell-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useFarewellActions } from '../hooks/use-farewell.js';
import { useFullDay } from '../hooks/use-full-day.js';

export type DayFormProps = { pairId: string; farewell: FarewellResponse; myZone: string };

const DAY = 24 * 60 * 60_000;

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
});

export function DayForm({ pairId, farewell, myZone }: DayFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { nameDay, load } = useFarewellActions(pairId);
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { busy, error, submit } = useChange(async () => {
    try {
      await nameDay({ version: farewell.version, endsOn: typed });
      setTyped('');
    } catch (failure) {
      // The day that somebody else named is shown beside what I typed.
      await load();
      throw failure;
    }
  });

  function send(event: FormEvent) {
    event.preventDefault();
    setMissing(typed === '');
    if (typed !== '') submit();
  }

  return (
    <Panel title={t('tabFarewell.day.title')}>
      <Text role="status">{useDayWords({ farewell, myZone })}</Text>
      <form className={styles.form} noValidate onSubmit={send}>
        <FormField
          name="endsOn"
          label={t(farewell.endsOn ? 'tabFarewell.day.other' : 'tabFarewell.day.label')}
          problem={isMissing ? t('tabFarewell.day.missing') : undefined}
        >
          <Input
            type="date"
            value={typed}
            min={dayIn(1)}
            max={dayIn(365)}
            onChange={(_, { value }) => setTyped(value)}
          />
        </FormField>
        <Button type="submit" appearance={farewell.endsOn ? 'secondary' : 'primary'} disabledFocusable={busy}>
          {t('tabFarewell.day.name')}
        </Button>
      </form>
      {error === undefined ? null : <Failure error={error} />}
    </Panel>
  );
}

function useDayWords({ farewell, myZone }: Omit<DayFormProps, 'pairId'>): string {
  const { t } = useTranslation();
  const { calendarDay } = useFullDay(myZone);
  const { endsOn, namedBy } = farewell;
  if (!endsOn) return t('tabFarewell.day.none');
  const day = calendarDay(endsOn);
  if (!namedBy) return t('tabFarewell.day.byProgram', { day });
  return namedBy.isMe
    ? t('tabFarewell.day.byMe', { day })
    : t('tabFarewell.day.byPartner', { day, name: namedBy.displayName });
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}
