// Takes the last step of a program back, while it has not closed.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Phase, ProgramResponse } from '../../../../../shared/api/program-api.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';

export type StepBackProps = {
  program: ProgramResponse['program'];
  onMove: (to: Phase) => Promise<void>;
};

const before: Partial<Record<Phase, Phase>> = { enroll: 'design', match: 'enroll', run: 'match' };

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export function StepBack({ program, onMove }: StepBackProps) {
  const to = before[program.phase];
  return to && !program.isArchived ? <Row to={to} onMove={onMove} /> : null;
}

function Row({ to, onMove }: Pick<StepBackProps, 'onMove'> & { to: Phase }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy, error, submit } = useChange(() => onMove(to));
  return (
    <>
      <div className={styles.row}>
        <Button onClick={submit} disabledFocusable={busy}>
          {t('programs.more.stepBack', { phase: t(`programs.phase.${to}`) })}
        </Button>
        <Text>{t(`programs.more.stepBackText.${to}`)}</Text>
      </div>
      {error === undefined ? null : <Failure error={error} />}
    </>
  );
}
