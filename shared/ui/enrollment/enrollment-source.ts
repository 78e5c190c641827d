// Where the enrollment form sends what I say: the same routes behind either door.

import type { BothDoorsContract } from '../../api/both-doors-contract.js';
import type { EnrollmentForm, EnrollmentResponse, PauseRequest } from '../../api/enrollment-api.js';
import type { ApiClient } from '../api-client.js';

/** To pause until a day, to go on, or to withdraw. */
export type EnrollmentAction = PauseRequest | 'resume' | 'withdraw';

export type EnrollmentSource = {
  save(form: EnrollmentForm): Promise<EnrollmentResponse>;
  act(action: EnrollmentAction): Promise<EnrollmentResponse>;
};

export function enrollmentPath(programId: string) {
  return `/programs/${encodeURIComponent(programId)}/enrollment` as const;
}

export function enrollmentSource(api: ApiClient<BothDoorsContract>, programId: string): EnrollmentSource {
  const path = enrollmentPath(programId);
  return {
    save: (form) => api.put(path, form),
    act: (action) =>
      typeof action === 'string' ? api.post(`${path}/${action}`) : api.post(`${path}/pause`, action),
  };
}
