// Brings a table of the API to the person's disk.
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../shared/ui/states.js';
import { useSubmit } from '../../../shared/ui/use-submit.js';
import { downloadTable } from './download.js';
import { useTab } from './tab-context.js';

export type ExportButtonProps = { path: string; file: string; label: string };

export function ExportButton({ path, file, label }: ExportButtonProps) {
  const { t } = useTranslation();
  const { api } = useTab();
  const { busy, error, submit } = useSubmit(async () => downloadTable(file, await api.getText(path)));
  return (
    <>
      <Button onClick={submit} disabledFocusable={busy}>
        {busy ? t('programs.working') : label}
      </Button>
      {error === undefined ? null : <Failure error={error} />}
    </>
  );
}
