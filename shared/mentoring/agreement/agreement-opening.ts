// Opens what is sealed in a version of an agreement, and seals it again.

import { agreedTexts, type Proposal, type SettledTerms } from '../../api/agreement-api.js';
import type { Context } from '../../context.js';
import { personOwner } from '../../people/person.js';
import { openJson, sealJson } from '../../platform/sealed-json.js';
import { vaultOwner } from '../relationship/relationship-actions.js';
import { isFilledIn, settledFrom } from './agreement.js';
import type { KeptAgreement, KeptDraft, KeptTerms } from './agreement-record.js';

type Author = { relationshipId: string; personId: string };

export async function sealDraft(
  ctx: Context,
  author: Author,
  { proposal, ...state }: Pick<KeptDraft, 'saved' | 'isHandedIn' | 'handedInAt'> & { proposal: Proposal },
): Promise<KeptDraft> {
  const { frame, hours, texts } = proposal;
  return { ...state, frame, hours, sealed: await sealJson(ctx, draftOwner(author, state), texts) };
}

export async function openDraft(ctx: Context, author: Author, draft: KeptDraft): Promise<Proposal> {
  const { frame, hours, sealed } = draft;
  const texts = await openJson(ctx, draftOwner(author, draft), { sealed, schema: agreedTexts });
  return { frame, hours, texts: texts ?? NO_TEXTS };
}

/** What each member proposes, in the order of the members; of those who have a draft. */
export async function openProposals(ctx: Context, of: KeptAgreement): Promise<Map<string, Proposal>> {
  const { relationshipId, memberIds, drafts } = of;
  const opened = await Promise.all(
    memberIds.flatMap((personId) => {
      const draft = drafts[personId];
      return draft ? [openDraft(ctx, { relationshipId, personId }, draft).then(named(personId))] : [];
    }),
  );
  return new Map(opened);
}

export async function sealTerms(
  ctx: Context,
  relationshipId: string,
  { texts, ...open }: SettledTerms,
): Promise<KeptTerms> {
  return { ...open, sealed: await sealJson(ctx, vaultOwner(relationshipId), texts) };
}

/** What is settled so far: as somebody saved it, or as it follows from the drafts once all are there. */
export async function openTerms(ctx: Context, of: KeptAgreement): Promise<SettledTerms | undefined> {
  if (!of.settled) return isFilledIn(of) ? settledFrom(await openProposals(ctx, of)) : undefined;
  const { sealed, frame, hours } = of.settled;
  const schema = agreedTexts.partial();
  const texts = await openJson(ctx, vaultOwner(of.relationshipId), { sealed, schema });
  return { frame, hours: [...hours], texts: texts ?? {} };
}

export const NO_TEXTS: Proposal['texts'] = {
  confidentiality: '',
  limits: '',
  topicsIn: '',
  topicsOut: '',
  feedback: '',
  ifNotWorking: '',
};

function draftOwner({ relationshipId, personId }: Author, { isHandedIn }: { isHandedIn: boolean }): string {
  return isHandedIn ? vaultOwner(relationshipId) : personOwner(personId);
}

function named(personId: string) {
  return (proposal: Proposal): [string, Proposal] => [personId, proposal];
}
