// A program for its managers: where it stands, the next step, and everything that can be set.
import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase, ProgramResponse } from '../../../../../shared/api/program-api.js';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { PageFrame } from '../../../for-all/page-frame.js';
import { StepsRow } from '../../../for-all/steps-row.js';
import { useTab } from '../../../for-all/tab-context.js';
import { programPlace } from '../../../places/program-places.js';
import { MatchCheckCounts } from '../../check-ins/for-others/match-check-counts.js';
import { ContactsPart } from '../../concerns/for-others/contacts-part.js';
import { useProgram, useProgramActions } from '../for-others/use-program.js';
import { useSettings } from '../hooks/use-settings.js';
import { ManagersPart } from '../parts/managers-part.js';
import { MorePart } from '../parts/more-part.js';
import { PhaseStep } from '../parts/phase-step.js';
import { SettingsForm } from '../parts/settings-form.js';

const phases = ['design', 'enroll', 'match', 'run', 'close'] as const satisfies Phase[];

const useStyles = makeStyles({
  areas: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function ProgramPage({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useProgram(programId);
  if (data) return <Content key={programId} program={data.program} />;
  if (!error) return <Loading label={t('programs.loading')} />;
  return (
    <PageFrame title={t('programs.title')} back={{ label: t('programs.back'), to: { page: 'list' } }}>
      <Failure error={error} onRetry={() => void refetch()} />
    </PageFrame>
  );
}

function Content({ program }: { program: ProgramResponse['program'] }) {
  const { t } = useTranslation();
  const settings = useSettings(program);
  const { move, load } = useProgramActions(program.id);
  const [moved, setMoved] = useState('');

  async function moveTo(to: Phase) {
    try {
      await move(program.version, to);
      setMoved(t('programs.step.moved', { phase: t(`programs.phase.${to}`) }));
    } catch (failure) {
      // What is missing may have changed meanwhile: the checklist shows it.
      if (failure instanceof ApiError && failure.status < 500) await load();
      throw failure;
    }
  }

  return (
    <PageFrame
      title={program.title}
      lead={t('programs.counts', program)}
      back={{ label: t('programs.back'), to: { page: 'list' } }}
    >
      <StepsRow
        label={t('programs.roadmap')}
        steps={phases}
        now={program.phase}
        titleOf={(phase) => t(`programs.phase.${phase}`)}
      />
      <Text role="status">{moved}</Text>
      {program.isArchived ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{t('programs.more.isArchived')}</MessageBarBody>
        </MessageBar>
      ) : (
        <PhaseStep program={program} isDirty={settings.draft.isDirty} onMove={moveTo} />
      )}
      <Areas program={program} />
      {program.phase === 'run' || program.phase === 'close' ? (
        <MatchCheckCounts programId={program.id} />
      ) : null}
      {program.isArchived ? null : <SettingsForm settings={settings} />}
      <ManagersPart program={program} />
      <ContactsPart programId={program.id} />
      <MorePart program={program} onMove={moveTo} />
    </PageFrame>
  );
}

function Areas({ program: { id: programId, phase } }: { program: ProgramResponse['program'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  return (
    <nav className={styles.areas} aria-label={t('programs.areas.label')}>
      <Button onClick={() => go(programPlace({ page: 'participants', programId }))}>
        {t('programs.areas.participants')}
      </Button>
      <Button onClick={() => go(programPlace({ page: 'runs', programId }))}>
        {t('programs.areas.matching')}
      </Button>
      {phase === 'design' ? null : (
        <Button onClick={() => go(programPlace({ page: 'enroll', programId }))}>
          {t('programs.areas.enrollment')}
        </Button>
      )}
    </nav>
  );
}
