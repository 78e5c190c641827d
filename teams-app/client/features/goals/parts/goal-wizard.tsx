// Writes a goal in four short steps with gentle hints, then shows it whole: to be kept, or shown to the mentor.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalDraft, GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { adviceFor } from '../../../../../shared/mentoring/goals/goal-advice.js';
import { focusField } from '../../../../../shared/ui/focus-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { useFocusOnChange } from '../../../../../shared/ui/use-focus-on-change.js';
import { Frame } from '../../../for-all/frame.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useReaders } from '../hooks/use-readers.js';
import { type SaveKind, useSaveGoal } from '../hooks/use-save-goal.js';
import { AdviceList } from './advice-list.js';
import { adviceIn, WIZARD_STEPS } from './goal-draft.js';
import { GoalTermsList } from './goal-terms.js';
import { SaveFailure } from './save-failure.js';
import { WizardFields } from './wizard-fields.js';

export type GoalWizardProps = {
  pair: PairResponse;
  days: { today: string; endsOn: string };
  /** The goal that is changed; absent for a new one. */
  goal?: GoalView;
  onCancel: () => void;
  /** With the id of what was saved. */
  onDone: (goalId: string) => void;
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function GoalWizard({ pair, days, goal, onCancel, onDone }: GoalWizardProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [index, setIndex] = useState(0);
  const [isMissing, setMissing] = useState(false);
  const heading = useFocusOnChange(index);
  const writing = useSaveGoal({ pair, goal, today: days.today, onDone });
  const draft = writing.value;
  const step = WIZARD_STEPS[index] ?? 'show';
  const advice = adviceFor(draft, { ...days, vagueWords: t('goals.vagueWords').split(' ') });

  function hasTitle(): boolean {
    const isThere = draft.title.trim() !== '';
    setMissing(!isThere);
    if (!isThere) {
      setIndex(0);
      requestAnimationFrame(() => focusField(form.current, ['title']));
    }
    return isThere;
  }
  function save(kind: SaveKind) {
    if (hasTitle()) writing.save(kind);
  }
  return (
    <Frame
      title={t(goal ? 'goals.wizard.titleEdit' : 'goals.wizard.titleNew')}
      lead={t('goals.wizard.lead')}
      back={{ label: t('goals.back'), place: pairPlace({ page: 'goals', pairId: pair.id }) }}
    >
      <Panel
        title={t('goals.wizard.step', {
          number: index + 1,
          count: WIZARD_STEPS.length,
          name: t(`goals.wizard.steps.${step}`),
        })}
        focusRef={heading}
      >
        <form
          ref={form}
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (step === 'show') save('share');
            else if (hasTitle()) setIndex(index + 1);
          }}
        >
          {step === 'show' ? (
            <Summary pair={pair} draft={draft} isChange={goal?.current !== null && goal !== undefined} />
          ) : (
            <WizardFields
              step={step}
              draft={draft}
              isMissing={isMissing}
              endsOn={days.endsOn}
              onChange={writing.change}
            />
          )}
          <AdviceList advice={adviceIn(step, advice)} isWhole={step === 'show'} />
          {step === 'show' ? null : <Text className={styles.quiet}>{t('goals.who.draft')}</Text>}
          <SaveFailure writing={writing} />
          <Actions
            pair={pair}
            index={index}
            isBusy={writing.busy}
            onPrevious={() => setIndex(index - 1)}
            onKeep={() => save('keep')}
            onCancel={onCancel}
          />
        </form>
      </Panel>
    </Frame>
  );
}

function Summary({ pair, draft, isChange }: { pair: PairResponse; draft: GoalDraft; isChange: boolean }) {
  const { t } = useTranslation();
  const { names } = useReaders(pair, pair.me.personId);
  return (
    <>
      <Text>{t(isChange ? 'goals.wizard.changeLead' : 'goals.wizard.showLead', { names })}</Text>
      <GoalTermsList words={draft} withTitle />
      <Text>{t('goals.who.shown', { names })}</Text>
    </>
  );
}

type ActionsProps = {
  pair: PairResponse;
  index: number;
  isBusy: boolean;
  onPrevious: () => void;
  onKeep: () => void;
  onCancel: () => void;
};

function Actions({ pair, index, isBusy, onPrevious, onKeep, onCancel }: ActionsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { names } = useReaders(pair, pair.me.personId);
  const isLast = index === WIZARD_STEPS.length - 1;
  return (
    <div className={styles.actions}>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {isLast ? t('goals.wizard.share', { names }) : t('goals.wizard.next')}
      </Button>
      {index > 0 ? <Button onClick={onPrevious}>{t('goals.wizard.previous')}</Button> : null}
      <Button disabledFocusable={isBusy} onClick={onKeep}>
        {t(isLast ? 'goals.wizard.keep' : 'goals.wizard.keepNow')}
      </Button>
      <Button appearance="subtle" onClick={onCancel}>
        {t('goals.wizard.cancel')}
      </Button>
    </div>
  );
}
