// Imports participants from a CSV file: first what would happen, line by line, then, if wanted, it happens.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ChangeEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRequest, ImportResponse } from '../../../../shared/api/enrollment-api.js';
import { Heading } from '../../../../shared/ui/heading.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { Failure } from '../../../../shared/ui/states.js';
import { useChange } from '../../../../shared/ui/use-change.js';
import { useFocusOnMount } from '../../../../shared/ui/use-focus-on-mount.js';
import { ExportButton } from '../../for-all/export-button.js';
import { useApi } from '../../for-all/use-api.js';

/** path: of the participants. */
type ParticipantsPath = `/programs/${string}/participants`;

export type ImportPartProps = { path: ParticipantsPath; onImported: () => void; onClose: () => void };

const MOST_BYTES = 2_000_000;
const MOST_PROBLEMS = 50;

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorStatusDangerForeground1 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  file: { maxWidth: '100%', font: 'inherit', color: 'inherit' },
});

export function ImportPart({ path, onImported, onClose }: ImportPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const heading = useFocusOnMount();
  const job = useImport(path, onImported);
  const rows = job.result?.isDryRun ? job.result.added + job.result.changed : 0;
  return (
    <Panel title={t('programs.participants.import.title')} focusRef={heading}>
      <Text>{t('programs.participants.import.lead')}</Text>
      <Text>{t('programs.participants.import.columns')}</Text>
      <div>
        <ExportButton
          path={`${path}/example`}
          file="example.csv"
          label={t('programs.participants.import.example')}
        />
      </div>
      <FileField problem={job.problem} onChoose={job.choose} />
      {job.error === undefined ? null : <Failure error={job.error} />}
      {job.result ? <Result result={job.result} /> : null}
      <div className={styles.actions}>
        {rows > 0 ? (
          <Button appearance="primary" onClick={() => job.send(false)} disabledFocusable={job.busy}>
            {job.busy ? t('programs.working') : t('programs.participants.import.apply', { count: rows })}
          </Button>
        ) : (
          <Button appearance="primary" onClick={() => job.send(true)} disabledFocusable={job.busy}>
            {t(job.busy ? 'programs.working' : 'programs.participants.import.check')}
          </Button>
        )}
        <Button onClick={onClose}>{t('programs.close')}</Button>
      </div>
    </Panel>
  );
}

type Shown = ImportResponse & { isDryRun: boolean };

function useImport(path: ParticipantsPath, onImported: () => void) {
  const { t } = useTranslation();
  const api = useApi();
  const [csv, setCsv] = useState('');
  const [problem, setProblem] = useState<string>();
  const [result, setResult] = useState<Shown>();
  const isDryRun = useRef(true);
  const { busy, error, submit } = useChange(async () => {
    const request: ImportRequest = { csv, isDryRun: isDryRun.current };
    const answer = await api.post(`${path}/import`, request);
    setResult({ ...answer, isDryRun: request.isDryRun });
    if (!request.isDryRun) onImported();
  });

  async function choose(file: File | undefined) {
    setResult(undefined);
    const isTooLarge = file !== undefined && file.size > MOST_BYTES;
    setProblem(isTooLarge ? t('programs.participants.import.tooLarge') : undefined);
    setCsv(file && !isTooLarge ? await file.text() : '');
  }

  function send(dry: boolean) {
    if (csv === '') {
      setProblem((before) => before ?? t('programs.participants.import.fileMissing'));
      return;
    }
    isDryRun.current = dry;
    submit();
  }

  return { busy, error, problem, result, choose, send };
}

type FileFieldProps = { problem: string | undefined; onChoose: (file: File | undefined) => Promise<void> };

function FileField({ problem, onChoose }: FileFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <Text as="span" block>
        <label htmlFor={id}>{t('programs.participants.import.file')}</label>
      </Text>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        className={styles.file}
        aria-describedby={`${id}-problem`}
        aria-invalid={problem !== undefined}
        onChange={(event: ChangeEvent<HTMLInputElement>) => void onChoose(event.target.files?.[0])}
      />
      <Text id={`${id}-problem`} role="alert" block className={styles.problem}>
        {problem}
      </Text>
    </div>
  );
}

function Result({ result }: { result: Shown }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const heading = useFocusOnMount();
  const words = (name: string, params: Record<string, string | number>) =>
    t(`programs.participants.import.${name}`, params);
  const { problems, added, changed, unchanged, isDryRun } = result;
  return (
    <div>
      <Heading level={2} focusRef={heading}>
        {words(isDryRun ? 'would' : 'did', {})}
      </Heading>
      <Text block>
        {[
          words('added', { count: added }),
          words('changed', { count: changed }),
          words('unchanged', { count: unchanged }),
        ].join(', ')}
      </Text>
      {isDryRun && added + changed === 0 ? <Text block>{words('nothing', {})}</Text> : null}
      {problems.length > 0 ? (
        <>
          <Text block weight="semibold">
            {words('problems', { count: problems.length })}
          </Text>
          <ul className={styles.list}>
            {problems.slice(0, MOST_PROBLEMS).map(({ line, reason }) => (
              <li key={`${line} ${reason}`}>{words('line', { line, reason })}</li>
            ))}
          </ul>
          {problems.length > MOST_PROBLEMS ? (
            <Text block>{words('more', { count: problems.length - MOST_PROBLEMS })}</Text>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
