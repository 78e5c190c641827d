// What matching has to know of a program's pairs, which live above it.

/** vetoed: one of the two said no, at once or later; such a pair is never proposed again. */
export type KnownPair = {
  menteeId: string;
  mentorId: string;
  state: 'running' | 'ended' | 'vetoed';
  /** Absent while a run that was published still makes its pairs. */
  startedAt?: Date;
  /** Who ended it after the other had let them wait for long. */
  leftWaiting?: { personIds: readonly string[]; at: Date };
  /** The run that was published with it. */
  runId?: string;
};

/** Who was left waiting comes first as a mentee, until they have a match that nobody refused. */
export function peopleLeftWaiting(known: readonly KnownPair[]): ReadonlySet<string> {
  const since = leftWaitingSince(known);
  for (const { menteeId, state, startedAt } of known) {
    const started = startedAt?.getTime() ?? Number.POSITIVE_INFINITY;
    if (state !== 'vetoed' && started >= (since.get(menteeId) ?? 0)) since.delete(menteeId);
  }
  return new Set(since.keys());
}

/** The last time that somebody was, in milliseconds, by their id. */
function leftWaitingSince(known: readonly KnownPair[]): Map<string, number> {
  const since = new Map<string, number>();
  for (const { leftWaiting } of known)
    for (const id of leftWaiting?.personIds ?? [])
      since.set(id, Math.max(since.get(id) ?? 0, leftWaiting?.at.getTime() ?? 0));
  return since;
}
