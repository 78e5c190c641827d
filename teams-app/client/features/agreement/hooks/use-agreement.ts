// The agreement of a pair, and what its members do with it; each answer takes the place of what was on the page.

import type {
  AgreementResponse,
  DraftRequest,
  RevisionRequest,
  SettleRequest,
} from '../../../../../shared/api/agreement-api.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../for-all/use-api.js';
import { pairPath } from '../../../for-all/use-pair.js';
import { useRead } from '../../../for-all/use-read.js';

export function agreementPath(pairId: string) {
  return `${pairPath(pairId)}/agreement` as const;
}

export function useAgreement(pairId: string) {
  return useRead(agreementPath(pairId), { again: 30_000 });
}

export type AgreementDoing = {
  draft(request: DraftRequest): Promise<void>;
  settle(request: SettleRequest): Promise<void>;
  sign(request: RevisionRequest): Promise<void>;
  drop(request: RevisionRequest): Promise<void>;
  /** Asks for what is there now, and shows it. */
  load(): Promise<AgreementResponse>;
};

export function useAgreementDoing(pairId: string): AgreementDoing {
  const api = useApi();
  const path = agreementPath(pairId);
  const show = (answer: AgreementResponse) => {
    put(path, answer);
    return answer;
  };
  return {
    draft: async (request) => void show(await api.put(`${path}/draft`, request)),
    settle: async (request) => void show(await api.put(`${path}/settled`, request)),
    sign: async (request) => void show(await api.post(`${path}/signature`, request)),
    drop: async (request) => void show(await api.post(`${path}/drop`, request)),
    load: async () => show(await api.get(path)),
  };
}
