// What the product needs to send a score to a gradebook; implemented by the LTI door.
export type Score = {
  platformId: string;
  /** The learner's id at the platform. */
  sub: string;
  lineItemUrl: string;
  scoreGiven: number;
  scoreMaximum: number;
  /** When the learner did it: a gradebook refuses what is not newer than what it has. */
  timestamp: Date;
};

/** sent: the gradebook has it; superseded: it has a newer one; refused: it will never take it; retry: try later. */
export type SendResult =
  | { kind: 'sent' }
  | { kind: 'superseded' }
  | { kind: 'refused'; reason: string }
  | { kind: 'retry'; reason: string; afterSeconds?: number };

export type GradesPort = {
  /** Never throws: every outcome is a result. */
  sendScore(score: Score): Promise<SendResult>;
};
