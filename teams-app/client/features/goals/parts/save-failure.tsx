// Why a goal was not saved, and what can be done about it.
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../../../shared/ui/states.js';
import type { GoalWriting } from '../hooks/use-save-goal.js';

export function SaveFailure({ writing }: { writing: GoalWriting }) {
  const { t } = useTranslation();
  if (writing.error === undefined) return null;
  return (
    <>
      <Failure error={writing.error} />
      {writing.isConflict ? <Button onClick={writing.keepMine}>{t('goals.wizard.anyway')}</Button> : null}
    </>
  );
}
