// All programs that I manage, take part in, or may enroll in; managers create new ones here.
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramsResponse } from '../../../../../shared/api/program-api.js';
import { Empty, Failure, Loading } from '../../../../../shared/ui/states.js';
import { PageFrame } from '../../../for-all/page-frame.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useRead } from '../../../for-all/use-read.js';
import { programPlace } from '../../../places/program-places.js';
import { isOpenToEnroll } from '../for-others/open-program.js';
import { CreateForm } from '../parts/create-form.js';
import { ProgramCard } from '../parts/program-card.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  create: { alignSelf: 'flex-start' },
});

export function ProgramsListPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('/programs');
  return (
    <PageFrame
      title={t('programs.title')}
      lead={t('programs.lead')}
      back={{ label: t('programs.home'), to: 'home' }}
    >
      {data ? <Content answer={data} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('programs.loading')} />}
    </PageFrame>
  );
}

function Content({ answer }: { answer: ProgramsResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const [isCreating, setCreating] = useState(false);
  if (isCreating)
    return (
      <CreateForm
        onCreated={(programId) => go(programPlace({ page: 'program', programId }))}
        onCancel={() => setCreating(false)}
      />
    );
  const { mayCreate, programs } = answer;
  return (
    <>
      {mayCreate ? (
        <Button appearance="primary" className={styles.create} onClick={() => setCreating(true)}>
          {t('programs.create.action')}
        </Button>
      ) : null}
      {programs.length === 0 ? (
        <Empty text={t(mayCreate ? 'programs.none' : 'programs.noneToManage')} />
      ) : (
        <ProgramList answer={answer} />
      )}
    </>
  );
}

function ProgramList({ answer: { programs, mayCreate } }: { answer: ProgramsResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [withArchived, setWithArchived] = useState(false);
  const main = mayCreate ? undefined : programs.find(isOpenToEnroll);
  return (
    <>
      <ul className={styles.list} aria-label={t('programs.title')}>
        {programs
          .filter(({ isArchived }) => withArchived || !isArchived)
          .map((program) => (
            <ProgramCard key={program.id} program={program} isMain={program === main} />
          ))}
      </ul>
      {programs.some(({ isArchived }) => isArchived) ? (
        <Checkbox
          label={t('programs.showArchived')}
          checked={withArchived}
          onChange={(_, { checked }) => setWithArchived(checked === true)}
        />
      ) : null}
    </>
  );
}
