// How far a version of an agreement has come, for a member who is told of it; nothing of its text.
import type { Stage } from '../../api/agreement-api.js';
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { asMember, hiddenAs } from '../relationship/relationship-actions.js';
import { stageOf } from './agreement.js';
import { openTerms } from './agreement-opening.js';
import { findVersion } from './agreement-store.js';

/** Whether I have, and who else has. */
type Done = { me: boolean; others: readonly string[] };

export type AgreementState = {
  relationshipId: string;
  stage: Stage;
  revision: number;
  handedIn: Done;
  signed: Done;
};

/** @throws AppError `agreement.not-found` (404) to all but its members */
export async function agreementState(ctx: Context, agreementId: string): Promise<AgreementState> {
  const notFound = new AppError({ code: 'agreement.not-found', status: 404 });
  const found = await findVersion(agreementId);
  if (!found) throw notFound;
  const { relationshipId, revision, memberIds, drafts, signatures } = found;
  const { me } = await hiddenAs(notFound, asMember(ctx, relationshipId));
  return {
    relationshipId,
    revision,
    stage: stageOf(found, await openTerms(ctx, found)),
    handedIn: doneBy(
      memberIds.filter((id) => drafts[id]?.isHandedIn),
      me,
    ),
    signed: doneBy(
      signatures.map(({ personId }) => personId),
      me,
    ),
  };
}

function doneBy(personIds: readonly string[], me: string): Done {
  return { me: personIds.includes(me), others: personIds.filter((id) => id !== me) };
}
