// What matching has to know of a program's pairs, which live above it.

/** vetoed: one of the two said no, at once or later; such a pair is never proposed again. */
export type KnownPair = {
  menteeId: string;
  mentorId: string;
  state: 'running' | 'ended' | 'vetoed';
  /** The run that was published with it. */
  runId?: string;
};
