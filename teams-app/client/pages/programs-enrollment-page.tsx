// My part in a program: where I stand, and the form.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrollmentResponse, EnrollmentForm as Form } from '../../../shared/api/enrollment-api.js';
import { tabEnrollment } from '../../../shared/i18n/en/tab-enrollment.js';
import { addWords } from '../../../shared/ui/i18n.js';
import { Empty, Failure, Loading } from '../../../shared/ui/states.js';
import { useFocusOnChange } from '../../../shared/ui/use-focus-on-change.js';
import { EnrollmentForm } from '../parts/enrollment/enrollment-form.js';
import { EnrollmentStatus, type EnrollmentStatusProps } from '../parts/enrollment/enrollment-status.js';
import { PageFrame } from '../parts/program/page-frame.js';
import { useApiCache, useApiQuery } from '../parts/program/use-api-query.js';
import { programPath } from '../parts/program/use-program.js';
import { useTab } from '../tab-context.js';
import { useHomeUpdate } from '../use-home.js';

addWords({ enrollment: tabEnrollment });

export function EnrollmentPage({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const path = `${programPath(programId)}/enrollment`;
  const { data, error, refetch } = useApiQuery<EnrollmentResponse>(path);
  if (data) return <Content path={path} enrollment={data} />;
  if (!error) return <Loading label={t('enrollment.loading')} />;
  return (
    <PageFrame title={t('programs.title')} back={{ label: t('programs.back'), to: { page: 'list' } }}>
      <Failure error={error} onRetry={() => void refetch()} />
    </PageFrame>
  );
}

function Content({ path, enrollment }: { path: string; enrollment: EnrollmentResponse }) {
  const { t } = useTranslation();
  const { api } = useTab();
  const keep = useKeep(path);
  const [saves, setSaves] = useState(0);
  const [isSaved, setSaved] = useState(false);
  const heading = useFocusOnChange(`${enrollment.status} ${saves}`);
  const { status, isOpen } = enrollment;
  const isShown = isOpen || status === 'active' || status === 'waiting' || status === 'paused';

  async function save(form: Form) {
    keep(await api.put<EnrollmentResponse>(path, form));
    setSaved(true);
    setSaves((before) => before + 1);
  }

  const act: EnrollmentStatusProps['onAct'] = async (action, body) => {
    keep(await api.post<EnrollmentResponse>(`${path}/${action}`, body));
    setSaved(false);
  };

  return (
    <PageFrame
      title={t('enrollment.title', { program: enrollment.programTitle })}
      back={{ label: t('programs.back'), to: { page: 'list' } }}
    >
      {isShown || status !== 'none' ? (
        <EnrollmentStatus enrollment={enrollment} saved={isSaved} focusRef={heading} onAct={act} />
      ) : null}
      {isShown ? (
        <EnrollmentForm key={saves} enrollment={enrollment} onSave={save} />
      ) : (
        <Empty text={t('enrollment.notOpen')} />
      )}
    </PageFrame>
  );
}

function useKeep(path: string) {
  const { put, forget } = useApiCache();
  const updateHome = useHomeUpdate();
  return (answer: EnrollmentResponse) => {
    put(path, answer);
    forget('/programs');
    updateHome({});
  };
}
