// What can be done with a concern; the answer takes the place of what the page shows.

import type { ConcernAnswerRequest, ConcernResponse } from '../../../../../shared/api/concern-api.js';
import { forget, put } from '../../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../../../shared/ui/use-api.js';

export function useConcernActions(concernId: string) {
  const api = useApi();
  const path = `/concerns/${encodeURIComponent(concernId)}`;
  const act = async (what: string, body?: ConcernAnswerRequest) => {
    const answer = await api.post<ConcernResponse>(`${path}/${what}`, body);
    forget('/concerns');
    put(path, answer);
  };
  return {
    take: () => act('take'),
    close: () => act('close'),
    answer: (body: ConcernAnswerRequest) => act('answers', body),
  };
}
