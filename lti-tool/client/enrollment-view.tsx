// My part in a program, in the place of the module: the same form and the same words as in the tab.
import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrollmentResponse } from '../../shared/api/enrollment-api.js';
import type { ApiClient } from '../../shared/ui/api-client.js';
import { enrollmentSource } from '../../shared/ui/enrollment/enrollment-source.js';
import { MyEnrollment } from '../../shared/ui/enrollment/my-enrollment.js';
import { Heading } from '../../shared/ui/heading.js';
import { Failure, Loading } from '../../shared/ui/states.js';
import { useFocusOnMount } from '../../shared/ui/use-focus-on-mount.js';
import { useLoad } from '../../shared/ui/use-load.js';

export type EnrollmentViewProps = { api: ApiClient; programId: string; onBack: () => void };

const useStyles = makeStyles({ back: { alignSelf: 'flex-start' } });

export function EnrollmentView({ api, programId, onBack }: EnrollmentViewProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const source = useMemo(() => enrollmentSource(api, programId), [api, programId]);
  const { value, error, reload } = useLoad(useCallback(() => source.load(), [source]));
  const [changed, setChanged] = useState<EnrollmentResponse>();
  const enrollment = changed ?? value;
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
      {error === undefined ? null : <Failure error={error} onRetry={reload} />}
      {enrollment || error !== undefined ? null : <Loading label={t('enrollment.loading')} />}
    </>
  );
}

function Title({ program }: { program: string }) {
  const { t } = useTranslation();
  const heading = useFocusOnMount();
  return <Heading focusRef={heading}>{t('enrollment.title', { program })}</Heading>;
}
