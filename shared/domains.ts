// What domains have in common, in one list each: scheduled work, what they keep of people, news, where people wait.

import { checkInJobs } from './check-ins/check-in-jobs.js';
import { checkInPersonalData } from './check-ins/check-in-personal-data.js';
import { checkInTimeline } from './check-ins/check-in-timeline.js';
import { checkInWaiting } from './check-ins/check-in-waiting.js';
import { concernJobs } from './concerns/concern-jobs.js';
import { concernPersonalData } from './concerns/concern-personal-data.js';
import type { Context } from './context.js';
import { farewellJobs } from './farewell/farewell-jobs.js';
import { farewellPersonalData } from './farewell/farewell-personal-data.js';
import { goalJobs } from './goals/goal-jobs.js';
import { goalsPersonalData } from './goals/goal-personal-data.js';
import { goalTimeline } from './goals/goal-timeline.js';
import { goalWaiting } from './goals/goal-waiting.js';
import { progressPersonalData } from './learning/progress-personal-data.js';
import { lmsJobs } from './lms/lms-jobs.js';
import { matchJobs } from './matching/match-jobs.js';
import { requestPersonalData } from './matching/match-request-personal-data.js';
import { matchRunPersonalData } from './matching/match-run-personal-data.js';
import { noticePersonalData } from './notices/notice-personal-data.js';
import { personCardData } from './people/person-card-personal-data.js';
import type { PersonalDataSource } from './personal-data.js';
import type { JobTable } from './platform/jobs.js';
import { enrollmentPersonalData } from './programs/enrollment-personal-data.js';
import { retentionJobs } from './programs/retention-jobs.js';
import { agreementJobs } from './relationship/agreement-jobs.js';
import { agreementPersonalData } from './relationship/agreement-personal-data.js';
import { agreementTimeline } from './relationship/agreement-timeline.js';
import { agreementWaiting } from './relationship/agreement-waiting.js';
import { balanceData } from './relationship/balance-personal-data.js';
import { privateNoteData } from './relationship/private-note-personal-data.js';
import { relationshipJobs } from './relationship/relationship-jobs.js';
import { relationshipPersonalData } from './relationship/relationship-personal-data.js';
import { relationshipTimeline } from './relationship/relationship-timeline.js';
import { roundData } from './relationship/round-personal-data.js';
import { roundWaiting } from './relationship/round-waiting.js';
import { spaceEntryPersonalData } from './relationship/space-entry-personal-data.js';
import { spaceEntryTimeline } from './relationship/space-entry-timeline.js';
import { sessionJobs } from './sessions/session-jobs.js';
import { sessionNoteJobs } from './sessions/session-note-jobs.js';
import { sessionNotePersonalData } from './sessions/session-note-personal-data.js';
import { sessionNoteWaiting } from './sessions/session-note-waiting.js';
import { sessionPersonalData } from './sessions/session-personal-data.js';
import { sessionTimeline } from './sessions/session-timeline.js';
import type { TimelineSource } from './timeline.js';
import { waitingJobs } from './waiting/waiting-jobs.js';
import { waitingPersonalData } from './waiting/waiting-personal-data.js';
import type { WaitingSource } from './waiting-source.js';

export const domainJobs: JobTable<Context> = [
  ...checkInJobs,
  ...sessionJobs,
  ...sessionNoteJobs,
  ...matchJobs,
  ...relationshipJobs,
  ...agreementJobs,
  ...concernJobs,
  ...goalJobs,
  ...farewellJobs,
  ...retentionJobs,
  ...lmsJobs,
  ...waitingJobs,
];

/** In the order in which a person's data are erased; who they are comes after all of these. */
export const domainPersonalData: readonly PersonalDataSource[] = [
  personCardData,
  privateNoteData,
  roundData,
  balanceData,
  agreementPersonalData,
  relationshipPersonalData,
  farewellPersonalData,
  sessionPersonalData,
  sessionNotePersonalData,
  spaceEntryPersonalData,
  goalsPersonalData,
  checkInPersonalData,
  waitingPersonalData,
  concernPersonalData,
  progressPersonalData,
  requestPersonalData,
  enrollmentPersonalData,
  matchRunPersonalData,
  noticePersonalData,
];

/** What is news in a mentoring relationship; in whatever order, it is put in that of time. */
export const domainTimeline: readonly TimelineSource[] = [
  relationshipTimeline,
  agreementTimeline,
  spaceEntryTimeline,
  goalTimeline,
  sessionTimeline,
  checkInTimeline,
];

export const domainWaitingSources: readonly WaitingSource[] = [
  agreementWaiting,
  roundWaiting,
  goalWaiting,
  sessionNoteWaiting,
  checkInWaiting,
];
