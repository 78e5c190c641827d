// Why a goal was not saved, and what can be done about it.
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../../../shared/ui/states.js';
import type { Saving } from '../hooks/use-save-goal.js';

export function SaveFailure({ saving }: { saving: Saving }) {
  const { t } = useTranslation();
  if (saving.error === undefined) return null;
  return (
    <>
      <Failure error={saving.error} />
      {saving.saveAnyway ? <Button onClick={saving.saveAnyway}>{t('goals.wizard.anyway')}</Button> : null}
    </>
  );
}
