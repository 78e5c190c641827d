// Writes down what came out of a session, or adds to it: key points, decisions, and actions with owner and date.
import { Button, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { SessionNotesResponse } from '../../../../../shared/api/space-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { namesOf } from '../../../for-all/names-of.js';
import { type ActionDraft, useSummary } from '../hooks/use-summary.js';

export type SummaryFormProps = { pair: PairResponse; noted: SessionNotesResponse; onSaved: () => void };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  action: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  what: { gridColumn: '1 / -1' },
  start: { alignSelf: 'flex-start' },
});

export function SummaryForm({ pair, noted, onSaved }: SummaryFormProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { draft, change, changeAction, addAction, save, isMissing, busy, error } = useSummary({
    pair,
    noted,
    onSaved,
  });
  return (
    <form
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FormField
        name="keyPoints"
        label={t('space.summary.keyPoints')}
        hint={t('space.summary.whoSees', { names: namesOf(pair.partners, i18n.language) })}
        problem={isMissing ? t('space.summary.missing') : undefined}
      >
        <Textarea
          rows={4}
          maxLength={4000}
          resize="vertical"
          value={draft.keyPoints}
          onChange={(_, { value }) => change({ keyPoints: value })}
        />
      </FormField>
      <FormField
        name="decisions"
        label={t('space.summary.decisions')}
        hint={t('space.summary.decisionsHint')}
      >
        <Textarea
          rows={2}
          maxLength={2000}
          resize="vertical"
          value={draft.decisions}
          onChange={(_, { value }) => change({ decisions: value })}
        />
      </FormField>
      {draft.actions.map((action, index) => (
        <ActionFields
          key={action.key}
          pair={pair}
          number={index + 1}
          action={action}
          onChange={(part) => changeAction(action.key, part)}
        />
      ))}
      <Button className={styles.start} onClick={addAction}>
        {t('space.summary.addAction')}
      </Button>
      <Text>{t('space.summary.carried')}</Text>
      {error === undefined ? null : <Failure error={error} />}
      <Button type="submit" appearance="primary" className={styles.start} disabledFocusable={busy}>
        {t(busy ? 'space.saving' : 'space.summary.save')}
      </Button>
    </form>
  );
}

type ActionFieldsProps = {
  pair: PairResponse;
  number: number;
  action: ActionDraft;
  onChange: (part: Partial<ActionDraft>) => void;
};

function ActionFields({ pair, number, action, onChange }: ActionFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <fieldset className={styles.action} aria-label={t('space.summary.action', { number })}>
      <div className={styles.what}>
        <FormField name={`action-${number}`} label={t('space.summary.action', { number })}>
          <Input maxLength={300} value={action.text} onChange={(_, { value }) => onChange({ text: value })} />
        </FormField>
      </div>
      <FormField name={`owner-${number}`} label={t('space.form.action.ownerId')}>
        <Select value={action.ownerId} onChange={(_, { value }) => onChange({ ownerId: value })}>
          {[pair.me, ...pair.partners].map(({ personId, displayName }) => (
            <option key={personId} value={personId}>
              {displayName}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField name={`due-${number}`} label={t('space.form.action.dueOn')}>
        <Input type="date" value={action.dueOn} onChange={(_, { value }) => onChange({ dueOn: value })} />
      </FormField>
    </fieldset>
  );
}
