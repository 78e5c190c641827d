// The LMS double with a scripted tool at it, and the steps that its tests share.
import assert from 'node:assert/strict';
import type { JWTPayload } from 'jose';
import { cast, courses, lmsOnlyUsers, pairs } from '../sandbox/cast.js';
import { CLAIM } from '../sandbox/lms/launch/claim-names.js';
import { type Lms, startLms } from '../sandbox/lms/lms.js';
import { SCOPES } from '../sandbox/lms/tools.js';
import { createWorld, type World } from '../sandbox/world.js';
import { type Answer, type ScriptedTool, startScriptedTool } from './scripted-tool.js';

export const COURSE = 'lead-101';
export const STUDENT = '103';
export const TEACHER = '111';
export const SCORE_TYPE = 'application/vnd.ims.lis.v1.score+json';

export type GradeServices = { lineitem: string; lineitems: string; scope: string[] };

export type LmsSuite = {
  world: World;
  lms: Lms;
  tool: ScriptedTool;
  /** The claims of a launch, by the student when nobody is named. */
  launch(lmsUserId?: string): Promise<JWTPayload>;
  services(): Promise<GradeServices>;
  /** Posts 8.5 of 10 for the student, with changes. @param seconds later than now by the world's clock */
  score(fields?: Record<string, unknown>, seconds?: number): Promise<Answer>;
  gradeOf(lmsUserId: string): number | undefined;
  stop(): Promise<void>;
};

export async function startLmsSuite(): Promise<LmsSuite> {
  const tls = { caFile: '', key: '', cert: '' };
  const diaryFile = process.env['SANDBOX_DIARY'];
  const world = createWorld({ cast, pairs, courses, lmsOnlyUsers, tls, diaryFile });
  const lms = await startLms(world);
  const tool = await startScriptedTool(lms);
  lms.setTool(tool);
  const launch = async (lmsUserId = STUDENT) => {
    const answer = await lms.answerAuth(tool.authRequest(lms.startLogin({ courseId: COURSE, lmsUserId })));
    assert.ok('id_token' in answer, JSON.stringify(answer));
    return (await tool.read(answer.id_token)).payload;
  };
  const services = async () => (await launch())[CLAIM.gradeServices] as GradeServices;
  return {
    world,
    lms,
    tool,
    launch,
    services,
    score: async (fields = {}, seconds = 0) => {
      const { lineitem } = await services();
      const body = {
        userId: STUDENT,
        scoreGiven: 8.5,
        scoreMaximum: 10,
        activityProgress: 'Completed',
        gradingProgress: 'FullyGraded',
        timestamp: new Date(world.now().getTime() + seconds * 1000).toISOString(),
        ...fields,
      };
      const token = await tool.token(SCOPES.score);
      const url = lineitem.replace('?', '/scores?');
      return tool.call(url, { method: 'POST', token, type: SCORE_TYPE, body });
    },
    gradeOf: (lmsUserId) => lms.gradebook(COURSE).find((row) => row.lmsUserId === lmsUserId)?.score,
    stop: async () => {
      await Promise.all([lms.stop(), tool.stop()]);
    },
  };
}
