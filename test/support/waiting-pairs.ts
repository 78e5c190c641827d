// What people of the cast do in stories about waiting: answer, look who waits, and let working days pass.
import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { PairResponse } from '../../shared/api/pair-api.js';
import type { WaitingResponse } from '../../shared/api/waiting-api.js';
import type { Suite } from './suite.js';
import { type Answer, tabAs } from './tab-client.js';

type Refused = { error: { code: string } };

/** Office hours in Europe and on the American east coast alike. */
const HOUR_UTC = 15;

export function waitingIn(suite: Suite) {
  const as = (oid: string) => tabAs(suite, oid);
  const moveTo = async (at: DateTime) => suite.world.moveClock(at.toMillis() - suite.world.now().getTime());
  return {
    as,
    me: (oid: string) => `person-${oid}`,
    look: async (oid: string, pairId: string): Promise<WaitingResponse> =>
      (await as(oid).get<WaitingResponse>(`/relationships/${pairId}/waiting`)).body,
    act: (oid: string, pairId: string, { action, on }: { action: 'nudge' | 'end'; on: string }) =>
      as(oid).post<WaitingResponse & Refused>(`/relationships/${pairId}/waiting/${action}`, {
        personId: `person-${on}`,
      }) satisfies Promise<Answer<unknown>>,
    checkIn: async (oid: string, pairId: string): Promise<void> => {
      const { checkIn } = (await as(oid).get<PairResponse>(`/relationships/${pairId}`)).body;
      const { status } = await as(oid).post(`/check-ins/${checkIn?.id}/answer`, {
        rating: 4,
        win: '',
        challenge: '',
      });
      assert.equal(status, 200);
    },
    /** The next day of this name, at a time at which most are at work; work that is due is done. */
    next: (weekday: number, hour = HOUR_UTC) => {
      const now = DateTime.fromJSDate(suite.world.now(), { zone: 'utc' });
      const today = now.startOf('day').plus({ days: (weekday - now.weekday + 7) % 7, hours: hour });
      return moveTo(today > now ? today : today.plus({ days: 7 }));
    },
    cards: (oid: string, words: string) =>
      suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words)),
  };
}

export const [MONDAY, TUESDAY, THURSDAY, FRIDAY] = [1, 2, 4, 5] as const;
