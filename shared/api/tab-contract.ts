// All routes under /api, as the tab and the tests know them.
import { bothDoorsContract } from './both-doors-contract.js';
import { myContract } from './my-contract.js';
import { pairsContract } from './pairs-contract.js';
import { programsContract } from './programs-contract.js';

export const tabContract = {
  ...bothDoorsContract,
  ...myContract,
  ...pairsContract,
  ...programsContract,
} as const;
export type TabContract = typeof tabContract;
