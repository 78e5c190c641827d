// My part in a program: where I stand, and the form; the same in the tab and in the LMS.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrollmentResponse, EnrollmentForm as Form } from '../../api/enrollment-api.js';
import { enrollmentForm } from '../../i18n/en/enrollment-form.js';
import { forms } from '../../i18n/en/forms.js';
import { addWords } from '../i18n.js';
import { Empty } from '../states.js';
import { useFocusOnChange } from '../use-focus-on-change.js';
import { EnrollmentForm } from './enrollment-form.js';
import type { EnrollmentSource } from './enrollment-source.js';
import { EnrollmentStatus, type EnrollmentStatusProps } from './enrollment-status.js';
import { OutsideTeams } from './outside-teams.js';
import { ProgramAbout } from './program-about.js';

addWords({ enrollment: enrollmentForm, forms });

export type MyEnrollmentProps = {
  enrollment: EnrollmentResponse;
  source: EnrollmentSource;
  /** Takes what the server answered to a change. */
  onChange: (answer: EnrollmentResponse) => void;
};

export function MyEnrollment({ enrollment, source, onChange }: MyEnrollmentProps) {
  const { t } = useTranslation();
  const [saves, setSaves] = useState(0);
  const [isSaved, setSaved] = useState(false);
  const heading = useFocusOnChange(`${enrollment.status} ${saves}`);
  const { status, isOpen } = enrollment;
  const isShown = isOpen || status === 'active' || status === 'waiting' || status === 'paused';

  async function save(form: Form) {
    onChange(await source.save(form));
    setSaved(true);
    setSaves((before) => before + 1);
  }

  const act: EnrollmentStatusProps['onAct'] = async (action) => {
    onChange(await source.act(action));
    setSaved(false);
  };

  return (
    <>
      <ProgramAbout about={enrollment.programAbout} />
      {isShown || status !== 'none' ? (
        <EnrollmentStatus enrollment={enrollment} saved={isSaved} focusRef={heading} onAct={act} />
      ) : null}
      {isShown && enrollment.about.source === 'course' ? <OutsideTeams /> : null}
      {/* Who withdrew is asked for consent anew. */}
      {isShown ? (
        <EnrollmentForm key={`${saves} ${status === 'withdrawn'}`} enrollment={enrollment} onSave={save} />
      ) : (
        <Empty text={t('enrollment.notOpen')} />
      )}
    </>
  );
}
