// Locks a pair of a run, or sets it free again; nothing else changes by it, so nobody is asked first.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairRow } from '../../../../../shared/api/matching-api.js';
import { useSubmit } from '../../../../../shared/ui/use-submit.js';
import { useRunActions } from './use-run.js';

export function useLock(programId: string, runId: string, say: (words: string) => void) {
  const { t } = useTranslation();
  const { adjust } = useRunActions(programId, runId);
  const wanted = useRef<PairRow>(undefined);
  const { error, submit } = useSubmit(async () => {
    if (!wanted.current) return;
    const { mentee, mentor, isLocked } = wanted.current;
    await adjust({
      kind: isLocked ? 'unlock' : 'lock',
      menteeId: mentee.personId,
      mentorId: mentor.personId,
    });
    const names = { mentee: mentee.displayName, mentor: mentor.displayName };
    say(t(`workbench.pair.${isLocked ? 'isUnlocked' : 'isLocked'}`, names));
  });

  function toggle(pair: PairRow) {
    wanted.current = pair;
    submit();
  }

  return { error, toggle };
}
