// All routes under /lti/api, as the page in the LMS and the tests know them.
import { bothDoorsContract } from './both-doors-contract.js';
import { myPlacesResponse } from './enrollment-api.js';
import {
  courseMentoringResponse,
  launchData,
  linkRequest,
  linkResponse,
  ltiPageResponse,
} from './lti-api.js';

export const ltiContract = {
  ...bothDoorsContract,
  'POST /session': { response: launchData },
  'GET /page': { response: ltiPageResponse },
  'GET /programs': { response: myPlacesResponse },
  'GET /mentoring': { response: courseMentoringResponse },
  'POST /link': { body: linkRequest, response: linkResponse },
} as const;
export type LtiContract = typeof ltiContract;
