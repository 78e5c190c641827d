// The agreement of a pair, and what its members do with it; each answer takes the place of what was on the page.

import type {
  AgreementResponse,
  DraftRequest,
  RevisionRequest,
  SettleRequest,
} from '../../../../../shared/api/agreement-api.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../../../shared/ui/use-api.js';
import { useRead } from '../../../../../shared/ui/use-read.js';
import { pairPath } from '../../../common/use-pair.js';

export function agreementPath(pairId: string): string {
  return `${pairPath(pairId)}/agreement`;
}

export function useAgreement(pairId: string) {
  return useRead<AgreementResponse>(agreementPath(pairId), { again: 30_000 });
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
    draft: async (request) => void show(await api.put<AgreementResponse>(`${path}/draft`, request)),
    settle: async (request) => void show(await api.put<AgreementResponse>(`${path}/settled`, request)),
    sign: async (request) => void show(await api.post<AgreementResponse>(`${path}/signature`, request)),
    drop: async (request) => void show(await api.post<AgreementResponse>(`${path}/drop`, request)),
    load: async () => show(await api.get<AgreementResponse>(path)),
  };
}
