// To what somebody has agreed in a program, and since when.

export type Consent = {
  programId: string;
  program: string;
  givenAt: Date;
  state: 'given' | 'withdrawn' | 'ended';
};
