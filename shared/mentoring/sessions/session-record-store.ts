// How a session is stored.
import { collection } from '../../platform/records.js';
import { type Session, session } from './session.js';

/** What will take place as far as we know. */
export const PLANNED: Session['state'][] = ['pending', 'booked'];

export const Sessions = collection('sessions', {
  schema: session,
  indexes: [
    { on: { relationshipId: 1, requestId: 1 }, unique: true },
    { on: { relationshipId: 1, start: 1 } },
    { on: { state: 1, nextAttemptAt: 1 } },
    { on: { start: 1 } },
    { on: { state: 1, end: 1 } },
    { on: { organizerId: 1 } },
    { on: { withoutIds: 1 }, sparse: true },
  ],
});
