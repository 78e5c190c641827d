// Reads from the routes of this door.
import type { LtiContract } from '../../shared/api/lti-contract.js';
import { type ReadOf, useRead as readAny } from '../../shared/ui/use-read.js';

export const useRead: ReadOf<LtiContract> = readAny;
