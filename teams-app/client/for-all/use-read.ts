// Reads from the routes of this door.
import type { TabContract } from '../../../shared/api/tab-contract.js';
import { type ReadOf, useRead as readAny } from '../../../shared/ui/use-read.js';

export const useRead: ReadOf<TabContract> = readAny;
