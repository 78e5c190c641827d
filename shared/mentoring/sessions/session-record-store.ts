// How a session is stored.
import mongoose from 'mongoose';
import type { Session } from './session.js';

type OptionalField = 'organizerOid' | 'eventId' | 'joinUrl' | 'withoutIds' | 'invitesLeavers';
export type SessionRecord = Omit<Session, 'id' | OptionalField> & { _id: string } & {
  [Field in OptionalField]?: Session[Field] | null;
};

const schema = new mongoose.Schema<SessionRecord>(
  {
    _id: { type: String, required: true },
    relationshipId: { type: String, required: true },
    organizerId: { type: String, required: true },
    organizerOid: String,
    start: { type: Date, required: true },
    end: { type: Date, required: true },
    state: { type: String, required: true },
    requestId: { type: String, required: true },
    eventId: String,
    joinUrl: String,
    withoutIds: { type: [String], default: undefined } as never,
    invitesLeavers: Boolean as never,
    attempts: { type: Number, required: true },
    nextAttemptAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ relationshipId: 1, requestId: 1 }, { unique: true });
schema.index({ relationshipId: 1, start: 1 });
schema.index({ state: 1, nextAttemptAt: 1 });
schema.index({ start: 1 });
schema.index({ state: 1, end: 1 });

/** What will take place as far as we know. */
export const PLANNED: Session['state'][] = ['pending', 'booked'];

export const Sessions = mongoose.model('Session', schema, 'sessions');

export function toSession(record: SessionRecord): Session {
  const { _id, organizerOid, eventId, joinUrl, withoutIds, invitesLeavers, ...rest } = record;
  return {
    id: _id,
    ...rest,
    ...(organizerOid ? { organizerOid } : {}),
    ...(eventId ? { eventId } : {}),
    ...(joinUrl ? { joinUrl } : {}),
    ...(withoutIds ? { withoutIds } : {}),
    ...(invitesLeavers ? { invitesLeavers } : {}),
  };
}
