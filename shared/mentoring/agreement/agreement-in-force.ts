// What a pair has agreed on, as far as other parts of the product need it; it says nothing private.
import { type AgreedFrame, agreedFrame } from '../../api/agreement-api.js';
import { agreedAt, inForce } from './agreement.js';
import type { KeptTerms } from './agreement-record.js';
import { findVersions } from './agreement-store.js';

export type AgreementInForce = AgreedFrame & {
  id: string;
  since: Date;
  /** When each of the members is there for the others, on their own clock. */
  hours: KeptTerms['hours'];
};

/** Undefined while the pair has none. For use cases that know already that they may ask. */
export async function agreementInForce(relationshipId: string): Promise<AgreementInForce | undefined> {
  const found = inForce(await findVersions(relationshipId));
  const since = found && agreedAt(found);
  if (!found?.settled || !since) return undefined;
  const { frame, hours } = found.settled;
  return { ...agreedFrame.parse(frame), id: found.id, since, hours };
}

/** Within how many working days the members promised to answer each other; undefined while they have not. */
export async function responsePromiseOf(relationshipId: string): Promise<number | undefined> {
  return (await agreementInForce(relationshipId))?.replyDays;
}
