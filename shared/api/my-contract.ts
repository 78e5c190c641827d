// The routes about what is mine: what each is sent, and what it answers.
import {
  concernAnswerRequest,
  concernPlacesResponse,
  concernRequest,
  concernResponse,
  concernsResponse,
} from './concern-api.js';
import { balanceRequest, cardRequest, cardResponse } from './personal-api.js';
import { eraseRequest, eraseResponse, myDataResponse } from './privacy-api.js';
import { file } from './route-contract.js';
import { homeResponse, linkCodeResponse, meResponse } from './tab-api.js';

export const myContract = {
  'GET /me': { response: meResponse },
  'GET /home': { response: homeResponse },
  'POST /link-codes': { response: linkCodeResponse },
  'GET /my-card': { response: cardResponse },
  'PUT /my-card': { body: cardRequest, response: cardResponse },
  'PUT /my-card/balance': { body: balanceRequest, response: cardResponse },
  'POST /my-card/erase': { response: cardResponse },
  'GET /my-data': { response: myDataResponse },
  'GET /my-data/export.json': { response: file },
  'GET /my-data/export.html': { response: file },
  'POST /my-data/erase': { body: eraseRequest, response: eraseResponse },
  'GET /concerns': { response: concernsResponse },
  'GET /concern-places': { response: concernPlacesResponse },
  'POST /concerns': { body: concernRequest, response: concernResponse },
  'GET /concerns/:id': { response: concernResponse },
  'POST /concerns/:id/take': { response: concernResponse },
  'POST /concerns/:id/answers': { body: concernAnswerRequest, response: concernResponse },
  'POST /concerns/:id/close': { response: concernResponse },
} as const;
