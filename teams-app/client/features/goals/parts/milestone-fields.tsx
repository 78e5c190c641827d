// The milestones of a goal while it is written: add, name, date, remove.
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalMilestone } from '../../../../../shared/api/goal-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';

export type MilestoneFieldsProps = {
  milestones: readonly GoalMilestone[];
  onChange: (milestones: GoalMilestone[]) => void;
};

const MOST = 10;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  wide: { flexGrow: 1 },
  add: { alignSelf: 'flex-start' },
});

export function MilestoneFields({ milestones, onChange }: MilestoneFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  function add() {
    onChange([...milestones, { id: crypto.randomUUID(), title: '', dueOn: null }]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>('[data-milestone]:last-of-type input')?.focus(),
    );
  }
  function remove(id: string) {
    onChange(milestones.filter((one) => one.id !== id));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLButtonElement>('button:last-of-type')?.focus(),
    );
  }
  const change = (id: string, change: Partial<GoalMilestone>) =>
    onChange(milestones.map((one) => (one.id === id ? { ...one, ...change } : one)));
  return (
    <FormGroup
      legend={t('goals.wizard.milestones')}
      lead={t('goals.wizard.milestonesLead')}
      name="milestones"
    >
      <div ref={list}>
        {milestones.map(({ id, title, dueOn }, index) => (
          <div key={id} className={styles.row} data-milestone={id}>
            <div className={styles.wide}>
              <FormField name={`milestone-${id}`} label={t('goals.wizard.milestone', { number: index + 1 })}>
                <Input
                  value={title}
                  maxLength={160}
                  onChange={(_, { value }) => change(id, { title: value })}
                />
              </FormField>
            </div>
            <FormField name={`day-${id}`} label={t('goals.wizard.milestoneOn', { number: index + 1 })}>
              <Input
                type="date"
                value={dueOn ?? ''}
                onChange={(_, { value }) => change(id, { dueOn: value || null })}
              />
            </FormField>
            <Button appearance="subtle" onClick={() => remove(id)}>
              {t('goals.wizard.removeMilestone', { number: index + 1 })}
            </Button>
          </div>
        ))}
      </div>
      {milestones.length < MOST ? (
        <Button className={styles.add} onClick={add}>
          {t('goals.wizard.addMilestone')}
        </Button>
      ) : null}
    </FormGroup>
  );
}
