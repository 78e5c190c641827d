// Tells the members of a pair how far their agreement has come; telling again says nothing twice.
import type { Context } from '../../context.js';
import { type Agreement, isAgreed, isFilledIn } from './agreement.js';
import { findUntold, findVersion, markTold } from './agreement-store.js';

type Notice = Parameters<Context['notify']>[1];

/** To be called after each change; a job makes up for what a crash prevented. */
export async function tell(ctx: Context, id: string): Promise<void> {
  const found = await findVersion(id);
  if (!found) return;
  for (const personId of found.memberIds) await ctx.refreshNotices(personId, { agreementId: id });
  for (const { personIds, notice } of tellings(found)) await ctx.notify(personIds, notice);
  await markTold(found);
}

export async function tellUntold(ctx: Context): Promise<void> {
  for (const { id } of await findUntold()) await tell(ctx, id);
}

/** Everything that people should have been told by now, given how it stands. */
export function tellings(of: Agreement): { personIds: string[]; notice: Notice }[] {
  const { id: agreementId, memberIds, drafts, signatures, takenBackFrom, revision } = of;
  if (of.droppedAt) return [];
  const others = (done: readonly string[]) => memberIds.filter((id) => done.some((one) => one !== id));
  const signed = signatures.map(({ personId }) => personId);
  const handedIn = memberIds.filter((id) => drafts[id]?.isHandedIn);
  if (isAgreed(of)) return [{ personIds: [...memberIds], notice: { kind: 'agreement-agreed', agreementId } }];
  const unsigned = memberIds.filter((id) => !signed.includes(id));
  return [
    { personIds: others(handedIn), notice: { kind: 'agreement-filled-in' as const, agreementId } },
    {
      personIds: isFilledIn(of) ? [...takenBackFrom] : [],
      notice: { kind: 'agreement-changed' as const, agreementId, revision },
    },
    {
      personIds: signed.length > 0 ? unsigned : [],
      notice: { kind: 'agreement-signed' as const, agreementId, revision },
    },
  ].filter(({ personIds }) => personIds.length > 0);
}
