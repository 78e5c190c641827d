// A look at the people of a program by those who run it.

/** participants: the list; export: it taken along as a file; matching: who fits with whom, and why. */
export type ReadingKind = 'participants' | 'export' | 'matching';

export type Reading = {
  readerId: string;
  programId: string;
  what: ReadingKind;
  /** In UTC, YYYY-MM-DD. */
  day: string;
  at: Date;
};
