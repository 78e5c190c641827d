// The routes about learning and enrolling, which are the same under /api and /lti/api: what each is sent, and what it answers.
import { enrollmentForm, enrollmentResponse, pauseRequest } from './enrollment-api.js';
import {
  completeRequest,
  completeResponse,
  moduleResponse,
  reflectionRequest,
  reflectionResponse,
} from './module-api.js';

export const bothDoorsContract = {
  'GET /modules/:id': { response: moduleResponse },
  'POST /modules/:id/reflection': { body: reflectionRequest, response: reflectionResponse },
  'POST /modules/:id/complete': { body: completeRequest, response: completeResponse },
  'GET /programs/:id/enrollment': { response: enrollmentResponse },
  'PUT /programs/:id/enrollment': { body: enrollmentForm, response: enrollmentResponse },
  'POST /programs/:id/enrollment/pause': { body: pauseRequest, response: enrollmentResponse },
  'POST /programs/:id/enrollment/resume': { response: enrollmentResponse },
  'POST /programs/:id/enrollment/withdraw': { response: enrollmentResponse },
} as const;
export type BothDoorsContract = typeof bothDoorsContract;
