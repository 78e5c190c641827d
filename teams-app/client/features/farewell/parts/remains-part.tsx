// What remains of a mentoring that has ended: my own words, the certificate, files to keep, and what comes next.

import { Button, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { FarewellResponse, NextWay } from '../../../../../shared/api/farewell-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { download } from '../../../for-all/download.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useApi } from '../../../for-all/use-api.js';
import { pairPath } from '../../../for-all/use-pair.js';
import { carePlace } from '../../../places/care-places.js';
import { pairPlace } from '../../../places/pair-places.js';
import { programPlace } from '../../../places/program-places.js';
import { isOpenToEnroll } from '../../programs/for-others/open-program.js';
import { useMyPrograms } from '../../programs/for-others/use-my-programs.js';
import { useFarewellActions } from '../hooks/use-farewell.js';
import { Quote } from './others-words.js';

type PartProps = { pairId: string; farewell: FarewellResponse };

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function MyWords({ farewell: { mine } }: { farewell: FarewellResponse }) {
  const { t } = useTranslation();
  const { reflection, audience, thanks, next } = mine.words;
  if (!reflection && !thanks && next.length === 0) return null;
  return (
    <Panel title={t('tabFarewell.mine.title')}>
      <Quote label={t(`tabFarewell.mine.reflection.${audience}`)} text={reflection} />
      <Quote label={t('tabFarewell.mine.thanks')} text={thanks} />
      <Quote
        label={t('tabFarewell.mine.next')}
        text={next.map((way) => t(`farewell.next.${way}`)).join('\n')}
      />
    </Panel>
  );
}

export function RemainsPart({ pairId, farewell }: PartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const { ended } = farewell;
  if (!ended) return null;
  return (
    <Panel title={t('tabFarewell.remains.title')}>
      <Text>{t(ended.isErased ? 'tabFarewell.remains.erased' : 'tabFarewell.remains.text')}</Text>
      <div className={styles.row}>
        {ended.isCompleted ? (
          <Button appearance="primary" onClick={() => go(pairPlace({ page: 'certificate', pairId }))}>
            {t('tabFarewell.remains.certificate')}
          </Button>
        ) : null}
        {ended.isErased ? null : <KeepsakeButton pairId={pairId} />}
        <Button onClick={() => go(carePlace({ page: 'my-data' }))}>{t('tab.help.myData')}</Button>
      </div>
      {ended.isCompleted ? <InTouchSwitch pairId={pairId} asks={ended.asksInTouch} /> : null}
    </Panel>
  );
}

function KeepsakeButton({ pairId }: { pairId: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const { busy, error, submit } = useChange(async () => {
    const text = await api.getText(`${pairPath(pairId)}/keepsake.html`);
    download({ name: 'last-words.html', type: 'text/html', text });
  });
  return (
    <>
      <Button onClick={submit} disabledFocusable={busy}>
        {t('tabFarewell.remains.keepsake')}
      </Button>
      {error === undefined ? null : <Failure error={error} />}
    </>
  );
}

function InTouchSwitch({ pairId, asks }: { pairId: string; asks: boolean }) {
  const { t } = useTranslation();
  const { setInTouch } = useFarewellActions(pairId);
  const { error, submit } = useChange(async () => void (await setInTouch(!asks)));
  return (
    <div>
      <Switch checked={asks} label={t('tabFarewell.remains.inTouch')} onChange={submit} />
      {error === undefined ? null : <Failure error={error} />}
    </div>
  );
}

/** The ways that I chose and that lead somewhere. */
export function NextPart({ farewell: { mine, isStayingInTouch, others } }: { farewell: FarewellResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const { programs } = useMyPrograms();
  const enrolling = mine.words.next.filter((way) => way === 'become-mentor' || way === 'new-goal');
  if (enrolling.length === 0 && !isStayingInTouch) return null;
  const open = programs.find(isOpenToEnroll);
  const name = others.map(({ displayName }) => displayName).join(', ');
  return (
    <Panel title={t('tabFarewell.next.title')}>
      {isStayingInTouch ? <Text>{t('farewell.stayingInTouch', { name })}</Text> : null}
      {enrolling.map((way) => (
        <Text key={way}>{t(wayWords(way, open !== undefined), { program: open?.title ?? '' })}</Text>
      ))}
      {enrolling.length > 0 ? (
        <div className={styles.row}>
          <Button
            appearance="primary"
            onClick={() => go(programPlace(open ? { page: 'enroll', programId: open.id } : { page: 'list' }))}
          >
            {open ? t('tabFarewell.next.enroll', { program: open.title }) : t('tab.programs.all')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

function wayWords(way: NextWay, isOpen: boolean) {
  if (!isOpen) return 'tabFarewell.next.noneOpen';
  return way === 'become-mentor' ? 'tabFarewell.next.become-mentor' : 'tabFarewell.next.new-goal';
}
