// Brings a table of the API to the person's disk.

import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PathOf } from '../../../shared/api/route-contract.js';
import type { TabContract } from '../../../shared/api/tab-contract.js';
import { Failure } from '../../../shared/ui/states.js';
import { useChange } from '../../../shared/ui/use-change.js';
import { downloadTable } from './download.js';
import { useApi } from './use-api.js';

export type ExportButtonProps = { path: PathOf<TabContract, 'GET'>; file: string; label: string };

export function ExportButton({ path, file, label }: ExportButtonProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { busy, error, submit } = useChange(async () => downloadTable(file, await api.getText(path)));
  return (
    <>
      <Button onClick={submit} disabledFocusable={busy}>
        {busy ? t('programs.working') : label}
      </Button>
      {error === undefined ? null : <Failure error={error} />}
    </>
  );
}
