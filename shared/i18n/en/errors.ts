// What went wrong, in words that say what to do about it; keys are the codes of AppError.
import { errorsAgreement } from './errors-agreement.js';
import { errorsConcerns } from './errors-concerns.js';
import { errorsFarewell } from './errors-farewell.js';
import { errorsGoals } from './errors-goals.js';
import { errorsLearning } from './errors-learning.js';
import { errorsLti } from './errors-lti.js';
import { errorsMatch } from './errors-match.js';
import { errorsPersonal } from './errors-personal.js';
import { errorsPrivacy } from './errors-privacy.js';
import { errorsPrograms } from './errors-programs.js';
import { errorsRequests } from './errors-requests.js';
import { errorsSpace } from './errors-space.js';
import { errorsWaiting } from './errors-waiting.js';

export const errors = {
  ...errorsAgreement,
  ...errorsConcerns,
  ...errorsFarewell,
  ...errorsGoals,
  ...errorsLearning,
  ...errorsLti,
  ...errorsMatch,
  ...errorsPersonal,
  ...errorsPrivacy,
  ...errorsPrograms,
  ...errorsSpace,
  ...errorsRequests,
  ...errorsWaiting,
  unexpected:
    'Something went wrong on our side. Please try again; if it happens again, tell your administrator the time it happened.',
  auth: {
    'person-required': 'Please sign in first.',
    'token-missing': 'This request carries no sign-in. Open the page again from Teams.',
    'token-expired': 'Your sign-in has expired. Open the page again.',
    'token-refused':
      "Your sign-in was not accepted here: {{reason}}. Open Waymark from your own organization's Teams.",
    'visit-ended': 'Your visit has ended. Open the activity again from your course.',
    'consent-required':
      'Waymark needs your permission to see your calendar. Ask your Teams administrator to approve it, then try again.',
  },
  bot: {
    'token-refused': 'This request was not sent by the Bot Connector for this bot: {{reason}}.',
    'activity-malformed': 'The activity lacks a field that every Teams activity has.',
    'foreign-tenant': 'This bot serves another organization.',
  },
  request: {
    'not-json': "The request's body is not valid JSON. Check its commas and quotes, and send it again.",
    'too-large': 'The request is larger than {{limit}}. Shorten it and send it again.',
    'wrong-content-type': 'This address takes {{expected}} only. Set the content-type header to it.',
    invalid: 'Some fields are not right. Correct them and send the form again.',
    'unknown-address': 'There is nothing at this address.',
    'too-many': 'That was a lot of requests at once. Wait a minute, then try again.',
    'database-away': "Waymark can't reach its data at the moment. Nothing was lost. Try again in a minute.",
    malformed: 'The request could not be read. Check it and send it again.',
  },
  vault: { erased: "This text was erased and can't be read any more." },
  people: {
    'not-found': 'There is no such person here.',
    'link-code-unknown':
      'This code is not valid. Codes work once, for ten minutes: make a new one on your mentoring page in Teams.',
    'already-linked': 'Your course account is already connected to {{name}}. Nothing was changed.',
  },
  'check-in': {
    'not-found': 'There is no such check-in, or it is not yours.',
    'already-answered': 'You had already answered this check-in. Your first answer stays.',
  },
  relationship: {
    'not-found': 'There is no such mentoring relationship, or you are not part of it.',
    ended: 'This mentoring relationship has ended. What is in it can be read, and no longer changed.',
  },
  matching: {
    'unknown-pair': '{{mentee}} takes no part as a mentee here, or {{mentor}} takes none as a mentor.',
    'invalid-input':
      'The input of the matching has faults ({{count}}). Correct them and try again:\n{{first}}',
  },
  session: {
    'end-before-start': 'The meeting would end before it starts. Choose another time.',
    'in-the-past': 'This time has already passed. Choose another time.',
    'too-long': 'A meeting may last from 15 minutes to 4 hours. Choose another length.',
    'partner-unreachable':
      'Somebody in this mentoring has no calendar that Waymark can invite. Ask them to open Waymark in Teams once.',
    'calendar-unavailable': "Your calendars can't be read at the moment. Try again in a few minutes.",
    'calendar-busy': 'The calendar service asks us to wait. Try again in {{seconds}} seconds.',
  },
} as const;
