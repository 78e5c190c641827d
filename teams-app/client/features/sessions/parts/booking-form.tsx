// Chooses length and time, and books it once however often the button is pressed.

import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { SessionRequest, SessionView, Suggestion } from '../../../../../shared/api/tab-api.js';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { Empty, Failure, Loading } from '../../../../../shared/ui/states.js';
import { TwoZones } from '../../../../../shared/ui/two-zones.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useAsk } from '../../../../../shared/ui/use-read.js';
import { sizeOf } from '../../../for-all/size-of.js';
import { useApi } from '../../../for-all/use-api.js';
import { pairPath } from '../../../for-all/use-pair.js';

/** With whom, and how long we have agreed to meet. */
export type BookingPair = {
  id: string;
  myZone: string;
  names: string;
  partners: PairResponse['partners'];
  agreedMinutes: number | null;
};

export type BookingFormProps = {
  pair: BookingPair;
  onBooked: (session: SessionView) => void;
  onCancel: () => void;
};

const lengths = ['15', '25', '45', '60'] as const;
const USUAL_LENGTH = 25;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  lengths: { flexWrap: 'wrap' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function BookingForm({ pair, onBooked, onCancel }: BookingFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState(String(pair.agreedMinutes ?? USUAL_LENGTH));
  const booking = useBooking(pair, onBooked);
  const { suggestions, choice, choose } = useSuggestions(pair.id, minutes);

  function confirm() {
    if (choice) booking.book(choice);
  }

  return (
    <div className={styles.root}>
      <Field label={t('tab.booking.minutes')}>
        <RadioGroup
          layout="horizontal"
          className={styles.lengths}
          value={minutes}
          onChange={(_, { value }) => setMinutes(value)}
        >
          {lengths.map((length) => (
            <Radio key={length} value={length} label={t('tab.booking.minutesOption', { minutes: length })} />
          ))}
        </RadioGroup>
      </Field>
      {suggestions.isPending ? <Loading label={t('tab.booking.loading')} /> : null}
      {suggestions.error ? (
        <Failure error={suggestions.error} onRetry={() => void suggestions.refetch()} />
      ) : null}
      {suggestions.data ? (
        <Times
          times={suggestions.data.suggestions}
          pair={pair}
          chosen={choice?.start ?? ''}
          onChoose={choose}
        />
      ) : null}
      {booking.error === undefined ? null : <Failure error={booking.error} />}
      <div className={styles.actions}>
        <Button appearance="primary" size="large" onClick={confirm} disabledFocusable={booking.busy}>
          {t(booking.busy ? 'tab.booking.confirming' : 'tab.booking.confirm')}
        </Button>
        <Button size="large" onClick={onCancel}>
          {t('pair.back')}
        </Button>
      </div>
    </div>
  );
}

type TimesProps = {
  times: Suggestion[];
  pair: BookingPair;
  chosen: string;
  onChoose: (start: string) => void;
};

function Times({ times, pair, chosen, onChoose }: TimesProps) {
  const { t } = useTranslation();
  if (times.length === 0) return <Empty text={t('tab.booking.none', sizeOf(pair))} />;
  return (
    <Field label={t('tab.booking.choose')}>
      <RadioGroup value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {times.map(({ start, end, mine, partners }) => (
          <Radio
            key={start}
            value={start}
            label={<TwoZones start={start} end={end} mine={mine.timeZone} partners={partners} />}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

function useSuggestions(relationshipId: string, minutes: string) {
  const api = useApi();
  const [start, choose] = useState('');
  const path = `${pairPath(relationshipId)}/suggestions?minutes=${minutes}` as const;
  const suggestions = useAsk({ key: [path], ask: () => api.get(path) });
  const times = suggestions.data?.suggestions ?? [];
  // The first one is the usual wish: it is chosen until somebody chooses another.
  const choice = times.find((suggestion) => suggestion.start === start) ?? times[0];
  return { suggestions, choice, choose };
}

function useBooking({ id }: BookingPair, onBooked: (session: SessionView) => void) {
  const { t } = useTranslation();
  const api = useApi();
  const choice = useRef<{ suggestion: Suggestion; requestId: string }>(undefined);
  const { busy, error, submit } = useChange(async () => {
    if (!choice.current) return;
    const { suggestion, requestId } = choice.current;
    const { start, end } = suggestion;
    const request: SessionRequest = { relationshipId: id, start, end, requestId };
    const answer = await api.post('/sessions', request);
    choice.current = undefined;
    if (answer.session.state === 'cancelled')
      throw new ApiError('session.cancelled', 409, t('tab.session.cancelled'));
    if (answer.session.state === 'failed') throw new ApiError('session.failed', 409, t('tab.booking.failed'));
    onBooked(answer.session);
  });

  /** A repeated try for the same time keeps its request id, so that the server books it once. */
  function book(suggestion: Suggestion) {
    if (
      choice.current?.suggestion.start !== suggestion.start ||
      choice.current.suggestion.end !== suggestion.end
    )
      choice.current = { suggestion, requestId: crypto.randomUUID() };
    submit();
  }

  return { busy, error, book };
}
