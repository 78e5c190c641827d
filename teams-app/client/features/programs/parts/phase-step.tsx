// The next step of a program: the checklist of the gate, and the one button that passes it.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, Phase, ProgramResponse } from '../../../../../shared/api/program-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useFocusOnChange } from '../../../../../shared/ui/use-focus-on-change.js';

export type PhaseStepProps = {
  program: ProgramResponse['program'];
  /** Typed and not yet saved settings would not count. */
  isDirty: boolean;
  onMove: (to: Phase) => Promise<void>;
};

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', columnGap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  badge: { flexShrink: 0, minWidth: '64px' },
  action: { alignSelf: 'flex-start' },
});

export function PhaseStep({ program, isDirty, onMove }: PhaseStepProps) {
  const { t } = useTranslation();
  const { nextPhase } = program;
  const heading = useFocusOnChange(program.phase);
  if (nextPhase === null)
    return (
      <Panel title={t('programs.step.last')} eyebrow={t('tab.home.next')} focusRef={heading}>
        <Text>{t('programs.step.lastText')}</Text>
      </Panel>
    );
  return (
    <Panel
      title={t('programs.step.title', { phase: t(`programs.phase.${nextPhase}`) })}
      eyebrow={t('tab.home.next')}
      focusRef={heading}
    >
      <Text>{t(`programs.phaseLead.${nextPhase}`)}</Text>
      <Gate items={program.checklist} nextPhase={nextPhase} isDirty={isDirty} onMove={onMove} />
    </Panel>
  );
}

type GateProps = {
  items: ChecklistItem[];
  nextPhase: Phase;
  isDirty: boolean;
  onMove: PhaseStepProps['onMove'];
};

function Gate({ items, nextPhase, isDirty, onMove }: GateProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const stateId = useId();
  const { busy, error, submit } = useChange(() => onMove(nextPhase));
  const missing = items.filter(({ isDone }) => !isDone).length;
  const isMet = missing === 0 && !isDirty;
  return (
    <>
      <Checklist items={items} />
      {error === undefined ? null : <Failure error={error} />}
      <Text id={stateId} role="status">
        {missing === 0 && isDirty ? t('programs.step.saveFirst') : gateWords(missing)}
      </Text>
      <Button
        appearance={isDirty ? 'secondary' : 'primary'}
        size="large"
        className={styles.action}
        disabledFocusable={!isMet || busy}
        aria-describedby={stateId}
        onClick={submit}
      >
        {busy ? t('programs.working') : t(`programs.step.action.${nextPhase}`)}
      </Button>
    </>
  );

  function gateWords(count: number) {
    return count === 0 ? t('programs.step.ready') : t('programs.step.missing', { count });
  }
}

function Checklist({ items }: { items: ChecklistItem[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <ul className={styles.list}>
      {items.map(({ code, isDone, label, hint }) => (
        <li key={code} className={styles.item}>
          <Badge appearance="tint" color={isDone ? 'success' : 'warning'} className={styles.badge}>
            {t(isDone ? 'programs.step.itemDone' : 'programs.step.itemOpen')}
          </Badge>
          <span className={styles.words}>
            <Text weight="semibold">{label}</Text>
            {isDone ? null : <Text className={styles.quiet}>{hint}</Text>}
          </span>
        </li>
      ))}
    </ul>
  );
}
