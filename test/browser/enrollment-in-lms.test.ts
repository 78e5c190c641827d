// Joining a program in the frame of a course page, as a learner who is not linked with Teams clicks and types through it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { allPlatforms } from '../../shared/lms/lms-actions.js';
import { startRelationship } from '../../shared/mentoring/relationship/relationship-actions.js';
import { findOrCreateFromLti } from '../../shared/people/people-actions.js';
import { oidOf } from '../sandbox/cast.js';
import { useBrowser } from './browser-suite.js';
import { assertAccessible, frameOf, type View } from './look.js';

const noah = { courseId: 'lead-101', lmsUserId: '901' };
const AMARA = oidOf(2);
const DAY = 24 * 60 * 60_000;
const TITLE = 'Growing together';

describe('an enrollment in a course of the LMS', function () {
  this.timeout(90_000);
  const tried = useBrowser();

  it('is filled in, paused, and withdrawn, by keyboard and with words on what a learner misses', async () => {
    const { page, frame, problems } = await openCourse();
    await frame.getByText('Open to you').first().waitFor();
    await assertAccessible(await frameOf(page, '/lti/launch'));
    await frame.getByRole('button', { name: `Enroll: ${TITLE}` }).press('Enter');
    await frame.locator('h1:focus', { hasText: `My part in ${TITLE}` }).waitFor();
    await frame.getByText('You are not linked with Microsoft Teams').waitFor();
    await frame.getByText('From your course. It can only be changed there.').waitFor();
    await frame.getByText('Noah Fischer', { exact: true }).waitFor();
    assert.equal(await frame.getByLabel('Office').inputValue(), '');

    await frame.getByRole('button', { name: 'Enroll', exact: true }).press('Enter');
    await frame.getByText('Without your consent we cannot look for a match.').waitFor();
    await frame.getByLabel('Skills I want to learn').first().fill('Woodwind repair');
    await page.keyboard.press('Enter');
    await frame.getByLabel('Office').fill('Hamburg');
    await frame.getByRole('checkbox', { name: /^I agree/ }).press('Space');
    await assertAccessible(await frameOf(page, '/lti/launch'));
    await frame.getByRole('button', { name: 'Enroll', exact: true }).press('Enter');
    await frame.locator(':focus', { hasText: 'You are enrolled' }).waitFor();
    await frame.getByText(/you find it on the page of your module in this course/).waitFor();

    await frame.getByRole('button', { name: 'Pause' }).press('Enter');
    const dialog = frame.getByRole('dialog');
    const inTwoWeeks = new Date(tried.suite.world.now().getTime() + 14 * DAY);
    await dialog.getByLabel('Back on').fill(inTwoWeeks.toISOString().slice(0, 10));
    await assertAccessible(await frameOf(page, '/lti/launch'));
    await dialog.getByRole('button', { name: 'Pause' }).press('Enter');
    await frame.getByRole('heading', { name: 'You are pausing' }).waitFor();
    await frame.getByRole('button', { name: 'Withdraw' }).press('Enter');
    await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
    await frame.locator('button:focus', { hasText: 'Withdraw' }).waitFor();
    await frame.getByRole('button', { name: 'Withdraw' }).press('Enter');
    await dialog.getByRole('button', { name: 'Yes, withdraw' }).press('Enter');
    await frame.getByRole('heading', { name: 'You have withdrawn' }).waitFor();
    await frame.getByRole('button', { name: 'Back to my module' }).press('Enter');
    await frame.getByRole('heading', { name: 'Virtual mentoring basics' }).waitFor();
    await frame.getByText('You have withdrawn').waitFor();
    assert.deepEqual(problems, []);
  });

  it('shows my partner and that no session is booked, once I am in a relationship', async () => {
    await startMentoring();
    const { page, frame, problems } = await openCourse({ width: 320, height: 800 });
    await frame.getByRole('heading', { name: 'My mentoring' }).waitFor();
    await frame.getByRole('region', { name: 'My partner Amara Okafor' }).getByText('Your mentor').waitFor();
    await frame.getByText('No session is booked yet.').waitFor();
    await frame.getByText('Sessions are booked in Microsoft Teams.').waitFor();
    await assertAccessible(await frameOf(page, '/lti/launch'));
    assert.deepEqual(problems, []);
  });

  for (const view of [
    { width: 320, height: 800 },
    { width: 320, height: 800, dark: true },
  ])
    it(`has no accessibility violation at 320 pixels${view.dark ? ' in the dark' : ''}`, async () => {
      const { page, frame, problems } = await openCourse(view);
      await frame.getByRole('button', { name: `My enrollment: ${TITLE}` }).click();
      await frame.getByRole('heading', { name: 'You have withdrawn' }).waitFor();
      await frame.getByLabel('Office').waitFor();
      assert.equal(await frame.getByLabel('Office').inputValue(), 'Hamburg');
      await assertAccessible(await frameOf(page, '/lti/launch'));
      assert.deepEqual(problems, []);
    });

  async function startMentoring() {
    const { people, world } = tried.suite;
    const [platform] = await allPlatforms();
    const identity = { platformId: platform?.id ?? '', sub: noah.lmsUserId };
    const learner = await findOrCreateFromLti({ newId: randomUUID }, identity);
    await startRelationship({
      id: 'course-pair',
      programId: 'growing-together',
      members: [
        { personId: people.get(AMARA)?.id ?? '', role: 'mentor' },
        { personId: learner.id, role: 'mentee' },
      ],
      status: 'active',
      startedAt: world.now(),
    });
  }

  async function openCourse(view?: View) {
    const look = await tried.open(tried.suite.lms.courseUrl(noah.courseId, noah.lmsUserId), view);
    await look.page.getByRole('link', { name: 'Virtual mentoring basics', exact: true }).click();
    const frame = look.page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Mentoring programs' }).waitFor();
    return { ...look, frame };
  }
});
