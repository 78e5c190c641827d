// A summary while it is being typed, and how it is saved once however often the button is pressed.

import { useRef, useState } from 'react';
import { linesOf } from '../../../../../shared/api/lines-of.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import type { SessionNotesResponse, SummarizeRequest, Summary } from '../../../../../shared/api/space-api.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useApi } from '../../../for-all/use-api.js';
import { notesPath, useSpaceChanged } from '../../../for-all/use-space.js';

export type ActionDraft = { key: number; text: string; ownerId: string; dueOn: string };

type SummaryDraft = { keyPoints: string; decisions: string; actions: ActionDraft[] };

export type Summarizing = { pair: PairResponse; noted: SessionNotesResponse; onSaved: () => void };

export function useSummary({ pair, noted, onSaved }: Summarizing) {
  const api = useApi();
  const changed = useSpaceChanged(pair.id);
  const requestId = useRef(crypto.randomUUID());
  const blank = (key: number): ActionDraft => ({ key, text: '', ownerId: pair.me.personId, dueOn: '' });
  const [draft, setDraft] = useState<SummaryDraft>(() => ({
    keyPoints: '',
    decisions: '',
    actions: [blank(0)],
  }));
  const [isMissing, setMissing] = useState(false);
  const sessionId = noted.session.id;
  const { busy, error, submit } = useChange(async () => {
    const seen = noted.writings.map(({ id }) => id);
    const request: SummarizeRequest = { ...summaryOf(draft), requestId: requestId.current, seen };
    put(notesPath(sessionId), await api.post(`/sessions/${sessionId}/summary`, request));
    changed();
    onSaved();
  });

  return {
    draft,
    isMissing,
    busy,
    error,
    change: (part: Partial<SummaryDraft>) => setDraft({ ...draft, ...part }),
    changeAction: (key: number, part: Partial<ActionDraft>) =>
      setDraft({
        ...draft,
        actions: draft.actions.map((one) => (one.key === key ? { ...one, ...part } : one)),
      }),
    addAction: () => setDraft({ ...draft, actions: [...draft.actions, blank(draft.actions.length)] }),
    save: () => {
      const { keyPoints, decisions, actions } = summaryOf(draft);
      const isEmpty = keyPoints.length + decisions.length + actions.length === 0;
      setMissing(isEmpty);
      if (!isEmpty) submit();
    },
  };
}

/** Actions without words are left out. */
function summaryOf({ keyPoints, decisions, actions }: SummaryDraft): Summary {
  return {
    keyPoints: linesOf(keyPoints),
    decisions: linesOf(decisions),
    actions: actions
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, ownerId, dueOn }) => ({ text: text.trim(), ownerId, ...(dueOn ? { dueOn } : {}) })),
  };
}
