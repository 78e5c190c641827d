// The one file that knows ltijs: it supplies service tokens and calls; launches never reach it.
import { Provider } from 'ltijs';
import type { Platform } from '../shared/lms/platform.js';
import type { Score } from '../shared/ports/grades-port.js';
import { ltijsRecords, type RecordsContext } from './ltijs-records.js';

export type ScoreService = {
  /** @throws the HTTPError or RequestError of got */
  submit(platform: Platform, score: Score): Promise<void>;
};

/** Used by routes of ltijs only, none of which is mounted; tokens are sealed by the vault. */
const UNUSED_KEY = 'no cookie or token is made with this key';

/** ltijs is one object per process, and is set up once; its records are those of the server started last. */
let records: RecordsContext | undefined;

export function createScoreService(ctx: RecordsContext): ScoreService {
  if (!records) Provider.setup(UNUSED_KEY, { plugin: ltijsRecords(currentRecords) }, { cors: false });
  records = ctx;
  return {
    submit: async (platform, score) => {
      const idToken = { iss: platform.issuer, clientId: platform.clientId };
      await Provider.Grade.submitScore(idToken, score.lineItemUrl, messageOf(score));
    },
  };
}

function currentRecords(): RecordsContext {
  if (!records) throw new Error('The LTI door is not open.');
  return records;
}

/** AGS 2.0: a gradebook takes only a score that is later than what it has, so it carries the learner's own time. */
function messageOf({ sub, scoreGiven, scoreMaximum, timestamp }: Score): object {
  const message = {
    userId: sub,
    scoreGiven,
    scoreMaximum,
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
  };
  // ltijs would set the time of sending, which makes a score that waited look newer than a teacher's correction.
  const ofTheLearner = { enumerable: true, get: () => timestamp.toISOString(), set: () => undefined };
  return Object.defineProperty(message, 'timestamp', ofTheLearner);
}
