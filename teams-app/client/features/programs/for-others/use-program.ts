// A program as its managers see it, and what they can do with it.

import { useCallback } from 'react';
import type {
  AddManagerRequest,
  ChangePhaseRequest,
  ChangeProgramRequest,
  Phase,
  ProgramResponse,
} from '../../../../../shared/api/program-api.js';
import { forget, put } from '../../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../for-all/use-api.js';
import { useRead } from '../../../for-all/use-read.js';

export const programPath = (id: string) => `/programs/${encodeURIComponent(id)}` as const;

export function useProgram(id: string) {
  return useRead(programPath(id));
}

export function useProgramActions(id: string) {
  const api = useApi();
  const path = programPath(id);
  const keep = useCallback(
    (answer: ProgramResponse) => {
      put(path, answer);
      forget('/programs');
    },
    [path],
  );
  return {
    load: async () => {
      const answer = await api.get(path);
      put(path, answer);
      return answer.program;
    },
    save: async (request: ChangeProgramRequest) => keep(await api.put(path, request)),
    move: async (version: number, to: Phase) => {
      const request: ChangePhaseRequest = { version, to };
      keep(await api.post(`${path}/phase`, request));
    },
    addManager: async (request: AddManagerRequest) => keep(await api.post(`${path}/managers`, request)),
    removeManager: async (personId: string) =>
      keep(await api.post(`${path}/managers/${encodeURIComponent(personId)}/remove`)),
    restore: async () => keep(await api.post(`${path}/restore`)),
    archive: async () => keep(await api.post(`${path}/archive`)),
    duplicate: async () => {
      const { program } = await api.post(`${path}/duplicate`);
      forget('/programs');
      return program.id;
    },
  };
}
