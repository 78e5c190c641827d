// A question to begin a conversation with.
import type { QuestionStage } from '../../api/personal-api.js';
import type { Objective } from '../../api/program-api.js';

export type Role = 'mentor' | 'mentee';

export type Starter = {
  /** Of its words in the catalog. */
  id: string;
  /** opener: for the first minutes of any meeting, about the person and not the work. */
  stage: QuestionStage | 'opener';
  /** Who asks it. */
  asks: Role | 'both';
  /** What it helps with; without one it helps with everything. */
  goal?: Objective;
};
