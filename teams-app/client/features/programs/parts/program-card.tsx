// One program in the list: what it is to me, where it stands, and the way in.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgramSummary } from '../../../../../shared/api/program-api.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { useTab } from '../../../for-all/tab-context.js';
import { programPlace } from '../../../places/program-places.js';
import { isOpenToEnroll, mayJoin } from '../for-others/open-program.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** isMain: its action is the page's one primary action. */
export function ProgramCard({ program, isMain }: { program: ProgramSummary; isMain: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { title, phase, myPart, isArchived } = program;
  return (
    <li className={styles.root}>
      <div className={styles.words}>
        <Heading level={2}>{title}</Heading>
        <span className={styles.badges}>
          <Badge appearance="tint">{t(`programs.phase.${phase}`)}</Badge>
          {isArchived ? (
            <Badge appearance="tint" color="informative">
              {t('programs.archived')}
            </Badge>
          ) : (
            <Badge appearance="tint" color="success">
              {t(`programs.part.${isLate(program) ? 'late' : myPart}`)}
            </Badge>
          )}
        </span>
        {myPart === 'manager' ? <Text className={styles.quiet}>{t('programs.counts', program)}</Text> : null}
      </div>
      <CardAction program={program} isMain={isMain} />
    </li>
  );
}

function CardAction({ program, isMain }: { program: ProgramSummary; isMain: boolean }) {
  const { t } = useTranslation();
  const { go } = useTab();
  const { id, title, myPart } = program;
  if (myPart === 'none' && !mayJoin(program)) return <Text>{t('programs.closed')}</Text>;
  const words = {
    manager: 'programs.manage',
    participant: 'programs.myEnrollment',
    none: isLate(program) ? 'programs.join' : 'programs.enroll',
  };
  const page = myPart === 'manager' ? 'program' : 'enroll';
  return (
    <Button
      appearance={isMain ? 'primary' : 'secondary'}
      aria-label={`${t(words[myPart])}: ${title}`}
      onClick={() => go(programPlace({ page, programId: id }))}
    >
      {t(words[myPart])}
    </Button>
  );
}

function isLate(program: ProgramSummary): boolean {
  return mayJoin(program) && !isOpenToEnroll(program);
}
