// Locks a pair of a run, or sets it free again; nothing else changes by it, so nobody is asked first.
import { useTranslation } from 'react-i18next';
import type { PairRow } from '../../../../../shared/api/matching-api.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useRunActions } from './use-run.js';

export function useLock(programId: string, runId: string, say: (words: string) => void) {
  const { t } = useTranslation();
  const { adjust } = useRunActions(programId, runId);
  const { error, submit } = useChange(async ({ mentee, mentor, isLocked }: PairRow) => {
    await adjust({
      kind: isLocked ? 'unlock' : 'lock',
      menteeId: mentee.personId,
      mentorId: mentor.personId,
    });
    const names = { mentee: mentee.displayName, mentor: mentor.displayName };
    say(t(`workbench.pair.${isLocked ? 'isUnlocked' : 'isLocked'}`, names));
  });

  return { error, toggle: submit };
}
