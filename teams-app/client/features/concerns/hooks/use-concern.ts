// What can be done with a concern; the answer takes the place of what the page shows.

import type { ConcernAnswerRequest, ConcernResponse } from '../../../../../shared/api/concern-api.js';
import { forget, put } from '../../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../for-all/use-api.js';

export function useConcernActions(concernId: string) {
  const api = useApi();
  const path = `/concerns/${encodeURIComponent(concernId)}` as const;
  const keep = (answer: ConcernResponse) => {
    forget('/concerns');
    put(path, answer);
  };
  return {
    take: async () => keep(await api.post(`${path}/take`)),
    close: async () => keep(await api.post(`${path}/close`)),
    answer: async (body: ConcernAnswerRequest) => keep(await api.post(`${path}/answers`, body)),
  };
}
