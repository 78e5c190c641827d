// What stands in a relationship's space: its entries, its sessions and their notes, shared by the parts of its pages.

import { useCallback } from 'react';
import type { EntryContent, EntryRequest, EntryView } from '../../../shared/api/space-api.js';
import { forget } from '../../../shared/ui/answer-cache.js';
import { useApi } from './use-api.js';
import { updateHome } from './use-home.js';
import { pairPath } from './use-pair.js';
import { useRead } from './use-read.js';

const again = 30_000;

export function useEntries(pairId: string) {
  return useRead(`${pairPath(pairId)}/entries`, { again });
}

export function notesPath(sessionId: string) {
  return `/sessions/${encodeURIComponent(sessionId)}/notes` as const;
}

export function useSessionNotes(sessionId: string) {
  return useRead(notesPath(sessionId), { again });
}

/** Has everything of the space asked for again, since one thing often changes what the others show. */
export function useSpaceChanged(pairId: string): () => void {
  return useCallback(() => {
    forget(pairPath(pairId));
    forget('/sessions/');
    updateHome();
  }, [pairId]);
}

export function useEntryActions(pairId: string) {
  const api = useApi();
  const changed = useSpaceChanged(pairId);
  const path = `${pairPath(pairId)}/entries` as const;
  const pathOf = ({ id }: EntryView) => `${path}/${encodeURIComponent(id)}` as const;
  return {
    add: async (requestId: string, content: EntryContent) => {
      await api.post(path, { requestId, content } satisfies EntryRequest);
      changed();
    },
    /** A page that shows an older state is brought up to date, also when the change was refused for it. */
    close: (entry: EntryView, isClosed: boolean) =>
      api.post(`${pathOf(entry)}/close`, { version: entry.version, isClosed }).finally(changed),
    remove: (entry: EntryView) =>
      api.post(`${pathOf(entry)}/remove`, { version: entry.version }).finally(changed),
  };
}
