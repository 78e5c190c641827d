// My part in a program, in the place of the module: the same form and the same words as in the tab.
import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrollmentResponse } from '../../shared/api/enrollment-api.js';
import { enrollmentPath, enrollmentSource } from '../../shared/ui/enrollment/enrollment-source.js';
import { MyEnrollment } from '../../shared/ui/enrollment/my-enrollment.js';
import { Heading } from '../../shared/ui/heading.js';
import { Failure, Loading } from '../../shared/ui/states.js';
import { useFocusOnMount } from '../../shared/ui/use-focus-on-mount.js';
import { useAsk } from '../../shared/ui/use-read.js';
import { useApi } from './use-api.js';

export type EnrollmentViewProps = { programId: string; onBack: () => void };

const useStyles = makeStyles({ back: { alignSelf: 'flex-start' } });

export function EnrollmentView({ programId, onBack }: EnrollmentViewProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const path = enrollmentPath(programId);
  const source = useMemo(() => enrollmentSource(api, programId), [api, programId]);
  const { data, error, refetch } = useAsk({
    key: [path],
    ask: () => api.get(path),
  });
  const [changed, setChanged] = useState<EnrollmentResponse>();
  const enrollment = changed ?? data;
  return (
    <>
      <Button appearance="subtle" className={styles.back} onClick={onBack}>
        {t('coursePrograms.back')}
      </Button>
      {enrollment ? (
        <>
          <Title program={enrollment.programTitle} />
          <MyEnrollment enrollment={enrollment} source={source} onChange={setChanged} />
        </>
      ) : null}
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {enrollment || error ? null : <Loading label={t('enrollment.loading')} />}
    </>
  );
}

function Title({ program }: { program: string }) {
  const { t } = useTranslation();
  const heading = useFocusOnMount();
  return <Heading focusRef={heading}>{t('enrollment.title', { program })}</Heading>;
}
