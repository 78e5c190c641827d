// Where the enrollment form sends what I say: the same routes behind either door.
import type { EnrollmentForm, EnrollmentResponse, PauseRequest } from '../../api/enrollment-api.js';
import type { ApiClient } from '../api-client.js';

export type EnrollmentAction = 'pause' | 'resume' | 'withdraw';

export type EnrollmentSource = {
  save(form: EnrollmentForm): Promise<EnrollmentResponse>;
  act(action: EnrollmentAction, body?: PauseRequest): Promise<EnrollmentResponse>;
};

export function enrollmentPath(programId: string): string {
  return `/programs/${encodeURIComponent(programId)}/enrollment`;
}

export function enrollmentSource(api: ApiClient, programId: string): EnrollmentSource {
  const path = enrollmentPath(programId);
  return {
    save: (form) => api.put(path, form),
    act: (action, body) => api.post(`${path}/${action}`, body),
  };
}
