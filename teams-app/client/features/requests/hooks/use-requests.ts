// A mentee's search and a mentor's requests, and what the two can do with them.

import type { DeclineRequest, SendRequestRequest } from '../../../../../shared/api/request-api.js';
import { forget, put } from '../../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../for-all/use-api.js';
import { updateHome } from '../../../for-all/use-home.js';
import { useRead } from '../../../for-all/use-read.js';
import { programPath } from '../../programs/for-others/use-program.js';
import { SELF_MATCH } from '../for-others/use-self-match.js';

/** Answers come in Teams meanwhile; the page shows them when it is looked at for longer. */
const AGAIN_MS = 30_000;

const searchPath = (programId: string) => `${programPath(programId)}/mentor-search` as const;
const receivedPath = (programId: string) => `${programPath(programId)}/received-requests` as const;
const requestPath = (id: string) => `/match-requests/${encodeURIComponent(id)}` as const;

export function useSearch(programId: string) {
  return useRead(searchPath(programId), { again: AGAIN_MS });
}

export function useReceived(programId: string) {
  return useRead(receivedPath(programId), { again: AGAIN_MS });
}

export function useSearchActions(programId: string) {
  const api = useApi();
  const path = searchPath(programId);
  return {
    send: async (request: SendRequestRequest) => {
      put(path, await api.post(`${path}/requests`, request));
      forget(SELF_MATCH);
    },
    withdraw: async (id: string) => {
      await api.post(`${requestPath(id)}/withdraw`);
      forget(path);
      forget(SELF_MATCH);
    },
  };
}

export function useAnswers(programId: string) {
  const api = useApi();
  const look = () => {
    forget(receivedPath(programId));
    forget(SELF_MATCH);
  };
  return {
    look,
    accept: async (id: string) => {
      await api.post(`${requestPath(id)}/accept`);
      look();
      forget('/my-match');
      updateHome();
    },
    decline: async (id: string, answer: DeclineRequest) => {
      await api.post(`${requestPath(id)}/decline`, answer);
      look();
    },
  };
}
