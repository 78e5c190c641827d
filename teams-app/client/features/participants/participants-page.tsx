// Who takes part in a program, for its managers: search, import, export, and leavers.

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantView } from '../../../../shared/api/enrollment-api.js';
import { forget } from '../../../../shared/ui/answer-cache.js';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.js';
import { Empty, Failure, Loading } from '../../../../shared/ui/states.js';
import { ExportButton } from '../../for-all/export-button.js';
import { PageFrame } from '../../for-all/page-frame.js';
import { useApi } from '../../for-all/use-api.js';
import { useRead } from '../../for-all/use-read.js';
import { programPath } from '../programs/for-others/use-program.js';
import { ImportPart } from './import-part.js';
import { MakeGroup } from './make-group.js';
import { ParticipantsTable } from './participants-table.js';
import { WaitingList } from './waiting-list.js';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export function ParticipantsPage({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const path = `${programPath(programId)}/participants` as const;
  const { data, error, refetch } = useRead(path);
  return (
    <PageFrame
      title={t('programs.participants.title')}
      back={{ label: t('programs.backToProgram'), to: { page: 'program', programId } }}
    >
      {data ? (
        <Content
          programId={programId}
          path={path}
          participants={data.participants}
          onChange={() => void refetch()}
        />
      ) : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('programs.participants.loading')} />}
    </PageFrame>
  );
}

type ParticipantsPath = `/programs/${string}/participants`;

type ContentProps = {
  programId: string;
  path: ParticipantsPath;
  participants: ParticipantView[];
  onChange: () => void;
};

function Content({ programId, path, participants, onChange }: ContentProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const [isImporting, setImporting] = useState(false);
  const [leaver, setLeaver] = useState<ParticipantView>();

  function changed() {
    forget('/programs');
    onChange();
  }

  async function admit() {
    await api.post(`${path}/admit`);
    changed();
  }

  return (
    <>
      <WaitingList count={participants.filter(({ status }) => status === 'waiting').length} onAdmit={admit} />
      {isImporting ? (
        <ImportPart path={path} onImported={changed} onClose={() => setImporting(false)} />
      ) : (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => setImporting(true)}>
            {t('programs.participants.import.action')}
          </Button>
          <ExportButton
            path={`${path}/export`}
            file="participants.csv"
            label={t('programs.participants.export')}
          />
          <MakeGroup programId={programId} participants={participants} onMade={changed} />
        </div>
      )}
      {participants.length === 0 ? (
        <Empty text={t('programs.participants.none')} />
      ) : (
        <ParticipantsTable participants={participants} onLeave={setLeaver} />
      )}
      {leaver ? (
        <LeaveDialog path={path} leaver={leaver} onLeft={changed} onClose={() => setLeaver(undefined)} />
      ) : null}
    </>
  );
}

type LeaveDialogProps = {
  path: ParticipantsPath;
  leaver: ParticipantView;
  onLeft: () => void;
  onClose: () => void;
};

function LeaveDialog({ path, leaver, onLeft, onClose }: LeaveDialogProps) {
  const { t } = useTranslation();
  const api = useApi();

  async function leave() {
    await api.post(`${path}/${encodeURIComponent(leaver.personId)}/leave`);
    onLeft();
  }

  return (
    <ConfirmDialog
      title={t('programs.participants.leaveTitle', { name: leaver.displayName })}
      confirm={t('programs.participants.leaveConfirm')}
      onConfirm={leave}
      onClose={onClose}
    >
      <Text>{t('programs.participants.leaveText')}</Text>
    </ConfirmDialog>
  );
}
