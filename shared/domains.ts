// What domains have in common, in one list each: scheduled work, what they keep of people, news, where people wait.

import { concernJobs } from './concerns/concern-jobs.js';
import { concernPersonalData } from './concerns/concern-personal-data.js';
import { concernRenaming } from './concerns/concern-renaming.js';
import type { Context } from './context.js';
import { progressPersonalData } from './learning/progress-personal-data.js';
import { progressRenaming } from './learning/progress-renaming.js';
import { lmsJobs } from './lms/lms-jobs.js';
import { lmsRenaming } from './lms/lms-renaming.js';
import { requestPersonalData } from './matching/requests/match-request-personal-data.js';
import { requestJobs } from './matching/requests/request-jobs.js';
import { requestRenaming } from './matching/requests/request-renaming.js';
import { matchJobs } from './matching/runs/match-jobs.js';
import { matchRunPersonalData } from './matching/runs/match-run-personal-data.js';
import { matchRunRenaming } from './matching/runs/match-run-renaming.js';
import { agreementDeparture } from './mentoring/agreement/agreement-departure.js';
import { agreementJobs } from './mentoring/agreement/agreement-jobs.js';
import { agreementPersonalData } from './mentoring/agreement/agreement-personal-data.js';
import { agreementRenaming } from './mentoring/agreement/agreement-renaming.js';
import { agreementTimeline } from './mentoring/agreement/agreement-timeline.js';
import { agreementWaiting } from './mentoring/agreement/agreement-waiting.js';
import { checkInJobs } from './mentoring/check-ins/check-in-jobs.js';
import { checkInPersonalData } from './mentoring/check-ins/check-in-personal-data.js';
import { checkInRenaming } from './mentoring/check-ins/check-in-renaming.js';
import { checkInTimeline } from './mentoring/check-ins/check-in-timeline.js';
import { checkInWaiting } from './mentoring/check-ins/check-in-waiting.js';
import { exchangeJobs } from './mentoring/exchange/exchange-jobs.js';
import { exchangeRenaming } from './mentoring/exchange/exchange-renaming.js';
import { roundDeparture } from './mentoring/exchange/round-departure.js';
import { roundData } from './mentoring/exchange/round-personal-data.js';
import { roundWaiting } from './mentoring/exchange/round-waiting.js';
import { farewellJobs } from './mentoring/farewell/farewell-jobs.js';
import { farewellPersonalData } from './mentoring/farewell/farewell-personal-data.js';
import { farewellRenaming } from './mentoring/farewell/farewell-renaming.js';
import { goalJobs } from './mentoring/goals/goal-jobs.js';
import { goalsPersonalData } from './mentoring/goals/goal-personal-data.js';
import { goalRenaming } from './mentoring/goals/goal-renaming.js';
import { goalTimeline } from './mentoring/goals/goal-timeline.js';
import { goalWaiting } from './mentoring/goals/goal-waiting.js';
import { balanceData } from './mentoring/match-check/balance-personal-data.js';
import { matchCheckJobs } from './mentoring/match-check/match-check-jobs.js';
import { matchCheckData } from './mentoring/match-check/match-check-personal-data.js';
import { matchCheckRenaming } from './mentoring/match-check/match-check-renaming.js';
import { privateNoteJobs } from './mentoring/notes/private-note-jobs.js';
import { privateNoteData } from './mentoring/notes/private-note-personal-data.js';
import { privateNoteRenaming } from './mentoring/notes/private-note-renaming.js';
import { endingJobs } from './mentoring/relationship/ending-jobs.js';
import { relationshipJobs } from './mentoring/relationship/relationship-jobs.js';
import { relationshipPersonalData } from './mentoring/relationship/relationship-personal-data.js';
import { relationshipRenaming } from './mentoring/relationship/relationship-renaming.js';
import { relationshipTimeline } from './mentoring/relationship/relationship-timeline.js';
import { sessionNoteJobs } from './mentoring/sessions/notes/session-note-jobs.js';
import { sessionNotePersonalData } from './mentoring/sessions/notes/session-note-personal-data.js';
import { sessionNoteWaiting } from './mentoring/sessions/notes/session-note-waiting.js';
import { sessionJobs } from './mentoring/sessions/session-jobs.js';
import { sessionPersonalData } from './mentoring/sessions/session-personal-data.js';
import { sessionRenaming } from './mentoring/sessions/session-renaming.js';
import { sessionTimeline } from './mentoring/sessions/session-timeline.js';
import { spaceEntryPersonalData } from './mentoring/space/space-entry-personal-data.js';
import { spaceEntryRenaming } from './mentoring/space/space-entry-renaming.js';
import { spaceEntryTimeline } from './mentoring/space/space-entry-timeline.js';
import { spaceJobs } from './mentoring/space/space-jobs.js';
import { waitingJobs } from './mentoring/waiting/waiting-jobs.js';
import { waitingPersonalData } from './mentoring/waiting/waiting-personal-data.js';
import { waitingRenaming } from './mentoring/waiting/waiting-renaming.js';
import { noticePersonalData } from './notices/notice-personal-data.js';
import { noticeRenaming } from './notices/notice-renaming.js';
import { personCardData } from './people/card/person-card-personal-data.js';
import { peopleJobs } from './people/people-jobs.js';
import { peopleRenaming } from './people/people-renaming.js';
import type { JobTable } from './platform/jobs.js';
import type { Departure } from './ports/departure.js';
import type { PersonalDataSource } from './ports/personal-data.js';
import type { Renaming } from './ports/renaming.js';
import type { TimelineSource } from './ports/timeline.js';
import type { WaitingSource } from './ports/waiting-source.js';
import { enrollmentPersonalData } from './programs/enrollment/enrollment-personal-data.js';
import { programRenaming } from './programs/program-renaming.js';
import { retentionJobs } from './programs/retention-jobs.js';

export const domainJobs: JobTable<Context> = [
  ...peopleJobs,
  ...checkInJobs,
  ...sessionJobs,
  ...sessionNoteJobs,
  ...matchJobs,
  ...requestJobs,
  ...relationshipJobs,
  ...exchangeJobs,
  ...privateNoteJobs,
  ...spaceJobs,
  ...matchCheckJobs,
  ...endingJobs,
  ...agreementJobs,
  ...concernJobs,
  ...goalJobs,
  ...farewellJobs,
  ...retentionJobs,
  ...lmsJobs,
  ...waitingJobs,
];

/** In the order in which a person's data are erased; who they are comes after all of these. */
export const domainPersonalData: readonly PersonalDataSource<Context>[] = [
  personCardData,
  privateNoteData,
  roundData,
  balanceData,
  agreementPersonalData,
  relationshipPersonalData,
  matchCheckData,
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
export const domainTimeline: readonly TimelineSource<Context>[] = [
  relationshipTimeline,
  agreementTimeline,
  spaceEntryTimeline,
  goalTimeline,
  sessionTimeline,
  checkInTimeline,
];

/** What follows when somebody leaves a group that goes on without them. */
export const domainDepartures: readonly Departure<Context>[] = [agreementDeparture, roundDeparture];

/** What names a person, in every room: for one who had two records. */
export const domainRenamings: readonly Renaming<Context>[] = [
  peopleRenaming,
  programRenaming,
  noticeRenaming,
  lmsRenaming,
  progressRenaming,
  concernRenaming,
  matchRunRenaming,
  requestRenaming,
  relationshipRenaming,
  agreementRenaming,
  goalRenaming,
  exchangeRenaming,
  privateNoteRenaming,
  spaceEntryRenaming,
  matchCheckRenaming,
  sessionRenaming,
  checkInRenaming,
  waitingRenaming,
  farewellRenaming,
];

export const domainWaitingSources: readonly WaitingSource[] = [
  agreementWaiting,
  roundWaiting,
  goalWaiting,
  sessionNoteWaiting,
  checkInWaiting,
];
