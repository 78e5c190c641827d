// A manager makes a pair or a group by hand, of people who are free.
import type { GroupRequest } from '../api/group-api.js';
import type { Context } from '../context.js';
import { AppError } from '../platform/errors.js';
import { type Participant, participants } from '../programs/participant-actions.js';
import { type RoomProblem, roomProblem } from './group-room.js';
import type { Relationship } from './relationship.js';
import { startRelationship } from './relationship-actions.js';
import { deleteRelationship, findActiveInPrograms, findRelationship } from './relationship-store.js';

/**
 * Doing it again under the same request changes nothing.
 * @throws AppError `program.not-found` (404) to all but managers, `group.not-free`, `group.no-room`,
 *   `group.changed-meanwhile` (409), `group.with-oneself` (400)
 */
export async function makeGroup(
  ctx: Context,
  programId: string,
  wished: GroupRequest,
): Promise<Relationship> {
  const takePart = await participants(ctx, programId);
  const id = `${programId}-${wished.requestId}`;
  if (!(await findRelationship(id))) await start(ctx, { id, programId, wished, takePart });
  const made = await findRelationship(id);
  if (!made) throw changedMeanwhile();
  const memberIds = made.members.map(({ personId }) => personId);
  await ctx.notify(memberIds, { kind: 'group-started', relationshipId: id });
  return made;
}

type Start = { id: string; programId: string; wished: GroupRequest; takePart: readonly Participant[] };

/** Looked at once more after it was made: of two that took the same place at once, neither keeps it. */
async function start(ctx: Context, { id, programId, wished, takePart }: Start): Promise<void> {
  const problem = async () => {
    const running = await findActiveInPrograms([programId]);
    return roomProblem(
      wished,
      takePart,
      running.filter((one) => one.id !== id),
    );
  };
  const before = await problem();
  if (before) throw refusal(before, takePart);
  const { mentorId, menteeIds, isReverse } = wished;
  await startRelationship({
    id,
    programId,
    form: menteeIds.length > 1 ? 'group' : isReverse ? 'reverse' : 'pair',
    members: [
      { personId: mentorId, role: 'mentor' },
      ...menteeIds.map((personId) => ({ personId, role: 'mentee' as const })),
    ],
    status: 'active',
    startedAt: ctx.now(),
  });
  if (await problem()) {
    await deleteRelationship(id);
    throw changedMeanwhile();
  }
}

function refusal(problem: RoomProblem, takePart: readonly Participant[]): AppError {
  if (problem.code === 'with-oneself') return new AppError({ code: 'group.with-oneself', status: 400 });
  const { code, personId, ...places } = problem;
  const name = takePart.find((one) => one.personId === personId)?.displayName ?? '';
  return new AppError({ code: `group.${code}`, status: 409, params: { name, ...places } });
}

function changedMeanwhile(): AppError {
  return new AppError({ code: 'group.changed-meanwhile', status: 409 });
}
