// The runs of a program's matching, followed while they work, and what can be done with one.

import type {
  AdjustPreview,
  AdjustRequest,
  PublishResponse,
  RunNameRequest,
  RunResponse,
  RunSummary,
  RunsResponse,
} from '../../../../../shared/api/matching-api.js';
import { forget, put } from '../../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../../../shared/ui/use-api.js';
import { useRead } from '../../../../../shared/ui/use-read.js';
import { programPath } from '../../programs/for-others/use-program.js';

const WHILE_RUNNING_MS = 500;

export const runsPath = (programId: string) => `${programPath(programId)}/matching/runs`;
export const runPath = (programId: string, runId: string) =>
  `${runsPath(programId)}/${encodeURIComponent(runId)}`;

export function useRuns(programId: string) {
  return useRead<RunsResponse>(runsPath(programId), {
    again: (answer) => (answer?.runs.some(({ state }) => state === 'running') ? WHILE_RUNNING_MS : false),
  });
}

export function useRun(programId: string, runId: string, isWanted = true) {
  return useRead<RunResponse>(runPath(programId, runId), {
    again: (answer) => (answer?.run.state === 'running' ? WHILE_RUNNING_MS : false),
    isWanted,
  });
}

export function useRunActions(programId: string, runId: string) {
  const api = useApi();
  const path = runPath(programId, runId);
  return {
    preview: (request: AdjustRequest) => api.post<AdjustPreview>(`${path}/preview`, request),
    adjust: async (request: AdjustRequest) => {
      put(path, await api.post<RunResponse>(`${path}/adjust`, request));
      forget(runsPath(programId));
    },
    cancel: async () => {
      await api.post(`${path}/cancel`);
      forget(runsPath(programId));
    },
    rename: async (name: string) => {
      await api.put(`${path}/name`, { name } satisfies RunNameRequest);
      forget(runsPath(programId));
    },
    /** The id of the copy. */
    copy: async (name: string) => {
      const request: RunNameRequest = { name };
      const { run } = await api.post<{ run: RunSummary }>(`${path}/copy`, request);
      forget(runsPath(programId));
      return run.id;
    },
    remove: async () => {
      await api.post(`${path}/delete`);
      // Whoever comes back to the list is not to ask for what is gone.
      put(runsPath(programId), await api.get<RunsResponse>(runsPath(programId)));
    },
    publish: async () => {
      const answer = await api.post<PublishResponse>(`${path}/publish`);
      forget(programPath(programId));
      forget('/my-match');
      return answer;
    },
  };
}
