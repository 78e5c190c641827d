// Assignment and Grade Services: scores into the gradebook, by Moodle's rules, and results out of it.
import type { Express } from 'express';
import { z } from 'zod';
import type { Grade, LineItem } from '../gradebook.js';
import { recordMessage, type Site } from '../site.js';
import { SCOPES } from '../tools.js';
import { linkNext, pageOf } from './paging.js';
import { namedLineItem, type ServiceCall, ServiceRefusal, sendAs, service } from './service-call.js';
import { itemUrl, SERVICES_PATH } from './service-urls.js';

const SCORE = 'application/vnd.ims.lis.v1.score+json';
const RESULTS = 'application/vnd.ims.lis.v2.resultcontainer+json';
const ITEM_PATH = `${SERVICES_PATH}/:course/lineitems/:item/lineitem`;

const scoreBody = z
  .looseObject({
    userId: z.string().min(1),
    timestamp: z.iso.datetime({ offset: true }),
    activityProgress: z.enum(['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed']),
    gradingProgress: z.enum(['FullyGraded', 'Pending', 'PendingManual', 'Failed', 'NotReady']),
    scoreGiven: z.number().nonnegative().optional(),
    scoreMaximum: z.number().positive().optional(),
    comment: z.string().optional(),
  })
  .refine(({ scoreGiven, scoreMaximum }) => scoreGiven === undefined || scoreMaximum !== undefined);
type Score = z.infer<typeof scoreBody>;

export function serveScores(app: Express, site: Site): void {
  app.post(`${ITEM_PATH}/scores`, service(site, { scopes: [SCOPES.score], mediaType: SCORE }, takeScore));
  app.get(
    `${ITEM_PATH}/results`,
    service(site, { scopes: [SCOPES.resultReadonly], mediaType: RESULTS }, sendResults),
  );
}

function takeScore(call: ServiceCall): void {
  const { req, res, site, course } = call;
  const item = namedLineItem(call);
  const parsed = scoreBody.safeParse(req.body);
  if (!parsed.success || site.campus.roleOf(course, parsed.data.userId) !== 'student')
    throw new ServiceRefusal(400, `Incorrect score received${JSON.stringify(req.body ?? null)}`, []);
  const score = parsed.data;
  const before = site.gradebook.grade(item.id, score.userId);
  if (before && wholeSeconds(before.at) >= wholeSeconds(new Date(score.timestamp))) {
    const reason = `Refusing score with an earlier timestamp for item ${item.id} and user ${score.userId}`;
    throw new ServiceRefusal(409, reason, []);
  }
  site.gradebook.setGrade(item.id, score.userId, gradeFrom(score, item));
  recordMessage(site, 'agsScore', req.body);
  res.status(200).type(`${SCORE}; charset=utf-8`).end();
}

/** Whatever is not fully graded, or has no score, empties the cell. */
function gradeFrom(score: Score, { scoreMaximum: points }: LineItem): Grade | undefined {
  const { scoreGiven, scoreMaximum, comment, gradingProgress, timestamp } = score;
  if (scoreGiven === undefined || scoreMaximum === undefined || gradingProgress !== 'FullyGraded')
    return undefined;
  return {
    score: Math.min((scoreGiven * points) / scoreMaximum, points),
    at: new Date(timestamp),
    ...(comment ? { comment } : {}),
  };
}

function wholeSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

function sendResults(call: ServiceCall): void {
  const { req, res, site } = call;
  const item = namedLineItem(call);
  const wanted = req.query['user_id'];
  const all = site.gradebook.grades(item.id).filter(([userId]) => wanted === undefined || wanted === userId);
  const { items, nextFrom, limit } = pageOf(all, req);
  const scoreOf = itemUrl(site, item);
  const resultsUrl = scoreOf.replace('?', '/results?');
  if (nextFrom !== undefined) linkNext(res, `${resultsUrl}&limit=${limit}&from=${nextFrom}`);
  const views = items.map(([userId, { score, at, comment }]) => ({
    id: `${resultsUrl}&user_id=${userId}`,
    userId,
    resultScore: score,
    resultMaximum: item.scoreMaximum,
    ...(comment ? { comment } : {}),
    scoreOf,
    timestamp: `${at.toISOString().slice(0, 19)}+00:00`,
  }));
  sendAs(res, RESULTS, views);
}
