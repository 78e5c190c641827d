// The clock of the sandbox: it goes forward, and work that fell due is done when it has moved.
import assert from 'node:assert/strict';
import { startWorld } from './start-doubles.js';

const DAY = 24 * 60 * 60_000;

describe("The sandbox's clock", () => {
  it('is moved once everybody who listens has done what fell due', async () => {
    const world = await startWorld();
    const before = world.now().getTime();
    const seen: number[] = [];
    world.onClockMoved(async () => void seen.push(world.now().getTime()));
    await world.moveClock(DAY);
    assert.equal(seen.length, 1);
    assert.ok((seen[0] ?? 0) - before >= DAY);
  });

  it('reports what went wrong, after everybody had their turn', async () => {
    const world = await startWorld();
    let isTold = false;
    world.onClockMoved(() => Promise.reject(new Error('the first sweep failed')));
    world.onClockMoved(async () => {
      isTold = true;
    });
    await assert.rejects(world.moveClock(DAY), /the first sweep failed/);
    assert.equal(isTold, true);
  });

  it('does not go back', async () => {
    const world = await startWorld();
    await assert.rejects(world.moveClock(-1), RangeError);
  });
});
