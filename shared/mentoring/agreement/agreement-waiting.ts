// Who is waited for in an agreement: to fill it in, or to sign it, after others have.
import { type Done, turnsOf, type WaitingSource } from '../../ports/waiting-source.js';
import { openVersionOf } from './agreement.js';
import { findVersions } from './agreement-store.js';

export const agreementWaiting: WaitingSource = {
  name: 'agreement',
  turnsIn: async ({ id }) => {
    const open = openVersionOf(await findVersions(id));
    if (!open) return [];
    const { memberIds, drafts, signatures } = open;
    const filledIn = memberIds.flatMap((personId): Done[] => {
      const at = drafts[personId]?.handedInAt;
      return at ? [{ personId, at }] : [];
    });
    const signed = signatures.map(({ personId, signedAt }) => ({ personId, at: signedAt }));
    return [
      // Of drafts from before that was kept it is known that they were handed in, and not when.
      ...turnsOf('agreement-draft', memberIds, [filledIn]).filter(
        ({ onPersonId }) => !drafts[onPersonId]?.isHandedIn,
      ),
      ...turnsOf('agreement-signature', memberIds, [signed]),
    ];
  },
};
