// After a long wait, whoever waited chooses: a kind nudge, the contact person, or an end without blame.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import type { WaitedForView } from '../../../../shared/api/waiting-api.js';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { Failure } from '../../../../shared/ui/states.js';
import { useChange } from '../../../../shared/ui/use-change.js';
import { dayInZone } from '../../../../shared/ui/zoned-time.js';
import { useTab } from '../../for-all/tab-context.js';
import { carePlace } from '../../places/care-places.js';
import { TurnList } from './turn-list.js';
import { useWaitingActions } from './use-waiting.js';

export type ChoicePartProps = { pair: PairResponse; wait: WaitedForView };

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ChoicePart({ pair, wait }: ChoicePartProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { go } = useTab();
  const { nudge } = useWaitingActions(pair.id);
  const { busy, error, submit } = useChange(() => nudge(wait.personId));
  const [isEnding, setEnding] = useState(false);
  const name = nameIn(pair, wait);
  const dayOf = (at: string) => dayInZone(at, { locale: i18n.language, timeZone: pair.me.timeZone });
  return (
    <Panel title={t('waiting.other.choiceTitle', { name, day: dayOf(wait.since) })}>
      <TurnList kinds={wait.kinds} />
      <Text>{[t('waiting.other.calm'), t('waiting.other.choice')].join(' ')}</Text>
      <div className={styles.actions}>
        {wait.mayNudge ? (
          <Button disabledFocusable={busy} onClick={submit}>
            {t('waiting.nudge.action')}
          </Button>
        ) : null}
        <Button onClick={() => go(carePlace({ page: 'tell', pairId: pair.id }))}>
          {t('waiting.contact.action')}
        </Button>
        {wait.mayEnd ? <Button onClick={() => setEnding(true)}>{t('waiting.end.action')}</Button> : null}
      </div>
      {error === undefined ? null : <Failure error={error} />}
      <Text className={styles.quiet} role="status">
        {wait.nudgedAt
          ? t('waiting.other.nudged', { name, day: dayOf(wait.nudgedAt) })
          : t('waiting.nudge.who', { name })}
      </Text>
      <Text className={styles.quiet}>{t('waiting.contact.who', { name })}</Text>
      {isEnding ? <EndDialog pair={pair} wait={wait} onClose={() => setEnding(false)} /> : null}
    </Panel>
  );
}

function EndDialog({ pair, wait, onClose }: ChoicePartProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const { end } = useWaitingActions(pair.id);
  return (
    <ConfirmDialog
      title={t('waiting.end.title', { name: nameIn(pair, wait) })}
      confirm={t('waiting.end.confirm')}
      onConfirm={() => end(wait.personId)}
      onClose={onClose}
    >
      <Text>{t('waiting.end.what')}</Text>
      <Text>{t(`waiting.end.${pair.role}`)}</Text>
    </ConfirmDialog>
  );
}

function nameIn({ partners }: PairResponse, { personId }: WaitedForView): string {
  return partners.find((one) => one.personId === personId)?.displayName ?? '';
}
