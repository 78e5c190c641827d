// My part in a program, as a page of the tab.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrollmentResponse } from '../../../../shared/api/enrollment-api.js';
import { forget, put } from '../../../../shared/ui/answer-cache.js';
import { enrollmentPath, enrollmentSource } from '../../../../shared/ui/enrollment/enrollment-source.js';
import { MyEnrollment } from '../../../../shared/ui/enrollment/my-enrollment.js';
import { Failure, Loading } from '../../../../shared/ui/states.js';
import { PageFrame } from '../../for-all/page-frame.js';
import { useApi } from '../../for-all/use-api.js';
import { updateHome } from '../../for-all/use-home.js';
import { useRead } from '../../for-all/use-read.js';

export function EnrollmentPage({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const path = enrollmentPath(programId);
  const { data, error, refetch } = useRead(path);
  const source = useMemo(() => enrollmentSource(api, programId), [api, programId]);
  const keep = useKeep(path);
  if (!data && !error) return <Loading label={t('enrollment.loading')} />;
  return (
    <PageFrame
      title={data ? t('enrollment.title', { program: data.programTitle }) : t('programs.title')}
      back={{ label: t('programs.back'), to: { page: 'list' } }}
    >
      {data ? (
        <MyEnrollment enrollment={data} source={source} onChange={keep} />
      ) : (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
    </PageFrame>
  );
}

function useKeep(path: string) {
  return (answer: EnrollmentResponse) => {
    put(path, answer);
    forget('/programs');
    updateHome();
  };
}
