// The second step: what everybody proposes side by side, with what differs said in words, and what the members settle on.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse, OpenVersion } from '../../../../../shared/api/agreement-api.js';
import { type AgreementField, ALL_FIELDS } from '../../../../../shared/api/agreement-fields.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import type { Settling } from '../hooks/use-settling.js';
import { useTermWords } from '../hooks/use-term-words.js';
import { AgreementOutcome } from './agreement-outcome.js';
import { hoursProblems } from './draft-problems.js';
import { HoursFields } from './hours-fields.js';
import { SettleField } from './settle-field.js';

export type SettlePartProps = {
  agreement: AgreementResponse;
  open: OpenVersion;
  settling: Settling;
  headingRef?: RefObject<HTMLHeadingElement | null>;
};

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function SettlePart({ agreement, open, settling, headingRef }: SettlePartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useTermWords(agreement);
  const [isChecked, setChecked] = useState(false);
  const { draft } = settling;
  const { isDirty } = draft;
  const problems = hoursProblems(settling.myHours);
  const isAlike = (field: AgreementField) =>
    open.differences[field] === 'same' && !open.openFields.includes(field);
  const field = (name: AgreementField) => (
    <SettleField key={name} field={name} agreement={agreement} open={open} settling={settling} />
  );
  const others = open.signatures.map(({ personId }) => personId).filter((id) => id !== agreement.me);

  function save() {
    setChecked(true);
    if (problems.length === 0) draft.save();
  }

  return (
    <Panel title={t('tabAgreement.compare.title')} {...(headingRef ? { focusRef: headingRef } : {})}>
      <Text>{t('tabAgreement.compare.lead')}</Text>
      <Text className={styles.quiet}>{t('tabAgreement.compare.privacy')}</Text>
      <div className={styles.fields}>{ALL_FIELDS.filter((one) => !isAlike(one)).map(field)}</div>
      <Heading level={2}>
        {t('tabAgreement.compare.alike', { count: ALL_FIELDS.filter(isAlike).length })}
      </Heading>
      <Text>{t('tabAgreement.compare.alikeLead')}</Text>
      <div className={styles.fields}>{ALL_FIELDS.filter(isAlike).map(field)}</div>
      <FormGroup legend={t('tabAgreement.compare.myHours')} lead={t('tabAgreement.draft.hoursLead')}>
        <HoursFields
          hours={settling.myHours}
          people={agreement}
          problemOf={(name) => {
            const found = isChecked ? problems.find((one) => one.field === name) : undefined;
            return found && t(`tabAgreement.draft.${found.key}`);
          }}
          onChange={(hours) => settling.change({ hours })}
        />
      </FormGroup>
      {isDirty && others.length > 0 ? (
        <Text>{t('tabAgreement.compare.takesBack', { names: words.names(others) })}</Text>
      ) : null}
      <AgreementOutcome draft={draft} />
      <div className={styles.actions}>
        <Button
          appearance={isDirty ? 'primary' : 'secondary'}
          onClick={save}
          disabledFocusable={draft.busy || !isDirty}
        >
          {t('tabAgreement.compare.save')}
        </Button>
        {isDirty ? <Button onClick={draft.undo}>{t('tabAgreement.undo')}</Button> : null}
        <Text role="status">{draft.isSaved ? t('tabAgreement.compare.saved') : ''}</Text>
      </div>
    </Panel>
  );
}
