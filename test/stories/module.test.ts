// The module's story through the tab's API: read, reflect in private, finish, and finish better.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { CompleteResponse, ModuleResponse, ReflectionResponse } from '../../shared/api/module-api.js';
import type { ErrorResponse, HomeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { rightAnswers } from '../support/right-answers.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const MATEO = oidOf(3);
const AMARA = oidOf(2);
const BASICS = '/modules/virtual-mentoring-basics';

describe('a module in the tab', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  it('comes without its right answers', async () => {
    const { status, body } = await tabAs(suite, MATEO).get<ModuleResponse>(BASICS);
    assert.equal(status, 200);
    assert.equal(body.progress.state, 'not-started');
    assert.ok(!JSON.stringify(body).includes('rightOptionId'));
  });

  it('keeps a reflection for its author only, and unreadable in the database', async () => {
    const text = 'A colleague who listened for an hour.';
    const saved = await tabAs(suite, MATEO).post<ReflectionResponse>(`${BASICS}/reflection`, { text });
    assert.equal(saved.body.progress.state, 'in-progress');
    const mine = await tabAs(suite, MATEO).get<ModuleResponse>(BASICS);
    const partners = await tabAs(suite, AMARA).get<ModuleResponse>(BASICS);
    assert.equal(mine.body.module.reflection.text, text);
    assert.equal(partners.body.module.reflection.text, '');
    const kept = await mongoose.connection.collection('module-progress').find().toArray();
    assert.equal(kept.length, 1);
    assert.ok(!JSON.stringify(kept).includes('colleague'));
  });

  it('refuses an incomplete quiz and keeps the module open', async () => {
    const { owner } = rightAnswers;
    const answer = await tabAs(suite, MATEO).post<ErrorResponse>(`${BASICS}/complete`, {
      quizAnswers: { owner },
    });
    assert.equal(answer.status, 400);
    assert.equal(answer.body.error.code, 'learning.quiz-incomplete');
    assert.match(answer.body.error.message, /Answer every question/);
  });

  it('counts the best of several attempts', async () => {
    const tab = tabAs(suite, MATEO);
    const scores: (number | undefined)[] = [];
    for (const quizAnswers of [
      { ...rightAnswers, owner: 'mentor' },
      rightAnswers,
      { ...rightAnswers, owner: 'nobody' },
    ]) {
      const { body } = await tab.post<CompleteResponse>(`${BASICS}/complete`, { quizAnswers });
      scores.push(body.progress.scorePercent);
    }
    assert.deepEqual(scores, [75, 100, 100]);
    const { body } = await tab.get<HomeResponse>('/home');
    assert.equal(body.module.state, 'completed');
    assert.equal(body.module.scorePercent, 100);
  });

  it('answers an unknown module and a malformed request with words that help', async () => {
    const unknown = await tabAs(suite, MATEO).get<ErrorResponse>('/modules/nowhere');
    assert.deepEqual([unknown.status, unknown.body.error.code], [404, 'learning.module-not-found']);
    const empty = await tabAs(suite, MATEO).post<ErrorResponse>(`${BASICS}/reflection`, { text: '  ' });
    assert.equal(empty.status, 400);
    const shapeless = await tabAs(suite, MATEO).post<ErrorResponse>(`${BASICS}/complete`, { quizAnswers: 7 });
    assert.equal(shapeless.status, 400);
  });
});
