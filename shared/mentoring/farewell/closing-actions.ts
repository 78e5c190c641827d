// Closing a mentoring relationship: by a day that is named, with words for each other, or early and without blame.
import {
  type ClosingDateRequest,
  type ClosingWordsRequest,
  closingDateRequest,
  closingWordsRequest,
} from '../../api/farewell-api.js';
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { endRelationship } from '../relationship/end-relationship.js';
import { leaveOrEnd } from '../relationship/leave-group.js';
import { partnersOf } from '../relationship/relationship.js';
import { asActiveMember, asMember } from '../relationship/relationship-actions.js';
import { isDoneByAll, mayEndOn } from './closing.js';
import { findClosings, findParts, saveClosing, savePart } from './closing-store.js';
import { tellOfClosing } from './closing-telling.js';
import { sealWords } from './sealed-words.js';

/**
 * Names the last day, in place of the one that was named before; the others are told.
 * @throws AppError `relationship.not-found` (404), `relationship.ended`, `closing.changed-meanwhile` (409),
 * `closing.day-not-possible` (400)
 */
export async function nameLastDay(ctx: Context, id: string, request: ClosingDateRequest): Promise<void> {
  const { version, endsOn } = closingDateRequest.parse(request);
  const { relationship, me } = await asActiveMember(ctx, id);
  if (!mayEndOn(endsOn, ctx.now())) throw new AppError({ code: 'closing.day-not-possible', status: 400 });
  const toTell = partnersOf(relationship, me).map(({ personId }) => personId);
  const named = { relationshipId: id, endsOn, proposedBy: me, version: version + 1, toTell };
  if (!(await saveClosing(named, version))) throw changedMeanwhile();
  await tellOfClosing(ctx, relationship, named);
}

/**
 * Keeps what I say; once everybody has finished, the mentoring ends.
 * @throws AppError `relationship.not-found` (404), `relationship.ended`, `closing.not-open`,
 * `closing.changed-meanwhile` (409)
 */
export async function keepMyWords(ctx: Context, id: string, request: ClosingWordsRequest): Promise<void> {
  const { version, words } = closingWordsRequest.parse(request);
  const { relationship, me } = await asActiveMember(ctx, id);
  const [closing] = await findClosings([id]);
  if (!closing) throw new AppError({ code: 'closing.not-open', status: 409 });
  const author = { relationshipId: id, personId: me };
  const part = {
    ...author,
    ...(await sealWords(ctx, author, words)),
    next: [...new Set(words.next)],
    ...(words.isDone ? { doneAt: ctx.now() } : {}),
    version: version + 1,
  };
  if (!(await savePart(part, version))) throw changedMeanwhile();
  const memberIds = relationship.members.map(({ personId }) => personId);
  if (isDoneByAll(await findParts([id]), memberIds))
    await endRelationship(ctx, relationship, { reason: 'completed' });
}

/**
 * Ends it now, without a reason and without blame: both are told the same, whoever did it. Who leaves a group leaves
 * alone. Repeating it changes nothing.
 * @throws AppError `relationship.not-found` (404)
 */
export async function partWays(ctx: Context, id: string): Promise<void> {
  const { relationship, me } = await asMember(ctx, id);
  if (relationship.status === 'active')
    await leaveOrEnd(ctx, relationship, { reason: 'parted', leaverIds: [me] });
}

function changedMeanwhile(): AppError {
  return new AppError({ code: 'closing.changed-meanwhile', status: 409 });
}
