// Starts a run: what matters most, and which earlier decisions it keeps.

import { Button, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSummary, StartRunRequest } from '../../../../../shared/api/matching-api.js';
import { forget } from '../../../../../shared/ui/answer-cache.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useApi } from '../../../for-all/use-api.js';
import { programPlace } from '../../../places/program-places.js';
import { runsPath } from '../hooks/use-run.js';

const modes = ['coverage', 'score'] as const;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  action: { alignSelf: 'flex-start' },
});

export function StartRun({ programId, runs }: { programId: string; runs: RunSummary[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [mode, setMode] = useState<StartRunRequest['mode']>('coverage');
  const [basedOn, setBasedOn] = useState('');
  const { busy, error, submit } = useStart(programId, { mode, ...(basedOn ? { basedOn } : {}) });
  const bases = runs.filter(({ state }) => state === 'done');

  function start(event: FormEvent) {
    event.preventDefault();
    submit();
  }

  return (
    <Panel title={t('workbench.start.title')} eyebrow={t('tab.home.next')}>
      <form className={styles.form} onSubmit={start}>
        <FormField name="mode" label={t('workbench.mode.label')}>
          <RadioGroup
            value={mode}
            onChange={(_, { value }) => setMode(modes.find((one) => one === value) ?? 'coverage')}
          >
            {modes.map((one) => (
              <Radio key={one} value={one} label={t(`workbench.mode.${one}`)} />
            ))}
          </RadioGroup>
        </FormField>
        {bases.length > 0 ? (
          <FormField name="basedOn" label={t('workbench.start.basedOn')}>
            <Select value={basedOn} onChange={(_, { value }) => setBasedOn(value)}>
              <option value="">{t('workbench.start.fresh')}</option>
              {bases.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </FormField>
        ) : null}
        {error === undefined ? null : <Failure error={error} />}
        <Button
          type="submit"
          appearance="primary"
          size="large"
          className={styles.action}
          disabledFocusable={busy}
        >
          {t(busy ? 'programs.working' : 'workbench.start.action')}
        </Button>
      </form>
    </Panel>
  );
}

function useStart(programId: string, request: StartRunRequest) {
  const api = useApi();
  const { go } = useTab();
  return useChange(async () => {
    const { run } = await api.post(runsPath(programId), request);
    forget(runsPath(programId));
    go(programPlace({ page: 'run', programId, runId: run.id }));
  });
}
