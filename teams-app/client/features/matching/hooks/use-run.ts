// The runs of a program's matching, followed while they work, and what can be done with one.

import type { AdjustRequest, RunNameRequest } from '../../../../../shared/api/matching-api.js';
import { forget, put } from '../../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../for-all/use-api.js';
import { useRead } from '../../../for-all/use-read.js';
import { programPath } from '../../programs/for-others/use-program.js';

const WHILE_RUNNING_MS = 500;

export const runsPath = (programId: string) => `${programPath(programId)}/matching/runs` as const;
export const runPath = (programId: string, runId: string) =>
  `${runsPath(programId)}/${encodeURIComponent(runId)}` as const;

export function useRuns(programId: string) {
  return useRead(runsPath(programId), {
    again: (answer) => (answer?.runs.some(({ state }) => state === 'running') ? WHILE_RUNNING_MS : false),
  });
}

export function useRun(programId: string, runId: string, isWanted = true) {
  return useRead(runPath(programId, runId), {
    again: (answer) => (answer?.run.state === 'running' ? WHILE_RUNNING_MS : false),
    isWanted,
  });
}

export function useRunActions(programId: string, runId: string) {
  const api = useApi();
  const path = runPath(programId, runId);
  return {
    preview: (request: AdjustRequest) => api.post(`${path}/preview`, request),
    adjust: async (request: AdjustRequest) => {
      put(path, await api.post(`${path}/adjust`, request));
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
      const { run } = await api.post(`${path}/copy`, request);
      forget(runsPath(programId));
      return run.id;
    },
    remove: async () => {
      await api.post(`${path}/delete`);
      // Whoever comes back to the list is not to ask for what is gone.
      put(runsPath(programId), await api.get(runsPath(programId)));
    },
    publish: async () => {
      const answer = await api.post(`${path}/publish`);
      forget(programPath(programId));
      forget('/my-match');
      return answer;
    },
  };
}
