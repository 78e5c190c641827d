// The change by hand that is being asked about, for the parts of the workbench that propose one.
import { createContext, useContext } from 'react';
import type { AdjustRequest, PairRow } from '../../../../../shared/api/matching-api.js';

export type Adjusting = Pick<PairRow, 'mentee' | 'mentor'> &
  (
    | { kind: Exclude<AdjustRequest['kind'], 'bend'> }
    /** Pairs them although these rules forbid it. */
    | { kind: 'bend'; rules: string[] }
  );

/** Opens the dialog with the effect; undefined where nothing can be changed any more. */
export const AdjustContext = createContext<((change: Adjusting) => void) | undefined>(undefined);

export function useAdjust() {
  return useContext(AdjustContext);
}

export function requestOf(change: Adjusting): AdjustRequest {
  const pair = { menteeId: change.mentee.personId, mentorId: change.mentor.personId };
  return change.kind === 'bend'
    ? { kind: 'bend', rules: change.rules, ...pair }
    : { kind: change.kind, ...pair };
}
