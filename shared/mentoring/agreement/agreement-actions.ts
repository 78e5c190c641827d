// Making an agreement: each drafts alone, then all compare, settle and sign; the first change of the same thing counts.
import type { DraftRequest, RevisionRequest, SettledTerms, SettleRequest } from '../../api/agreement-api.js';
import { TURNS } from '../../api/agreement-fields.js';
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { asActiveMember, type Membership } from '../relationship/relationship-actions.js';
import { isAgreed, nextNumber, openFields, openVersionOf, withChanges } from './agreement.js';
import { openTerms, sealDraft, sealTerms } from './agreement-opening.js';
import { mayDraft, mayDrop, maySettle } from './agreement-policy.js';
import type { KeptAgreement } from './agreement-record.js';
import {
  findVersions,
  keepDraft,
  keepDropped,
  keepSettled,
  keepSignature,
  startOnce,
} from './agreement-store.js';
import { tell } from './agreement-telling.js';

/**
 * Saves my draft, for myself or handed in to the others; the first draft starts the version.
 * @throws AppError `agreement.changed-meanwhile`, `agreement.all-filled-in` (409), `agreement.scheduler` (400)
 */
export async function saveDraft(ctx: Context, relationshipId: string, input: DraftRequest): Promise<void> {
  const membership = await asActiveMember(ctx, relationshipId);
  checkScheduler(membership, input.proposal.frame.scheduler);
  const version = await versionToDraft(ctx, membership, input.number);
  const saved = version.drafts[membership.me]?.saved ?? 0;
  if (saved !== input.saved) throw changedMeanwhile();
  if (!mayDraft(version)) throw new AppError({ code: 'agreement.all-filled-in', status: 409 });
  const author = { relationshipId, personId: membership.me };
  const { proposal, isHandedIn } = input;
  const handedInAt = version.drafts[membership.me]?.handedInAt ?? ctx.now();
  const state = { saved: saved + 1, isHandedIn, ...(isHandedIn ? { handedInAt } : {}) };
  const draft = await sealDraft(ctx, author, { ...state, proposal });
  if (!(await keepDraft(version.id, membership.me, draft))) throw changedMeanwhile();
  await tell(ctx, version.id);
}

/**
 * Changes what is settled; signatures that stood under something else are taken back.
 * @throws AppError `agreement.changed-meanwhile`, `agreement.not-to-settle` (409), `agreement.scheduler` (400)
 */
export async function settle(ctx: Context, relationshipId: string, input: SettleRequest): Promise<void> {
  const membership = await asActiveMember(ctx, relationshipId);
  if (input.frame.scheduler !== undefined) checkScheduler(membership, input.frame.scheduler);
  const { version } = await openVersionAt(relationshipId, input);
  const settled = await termsToSettle(ctx, version);
  const { frame, texts, hours } = input;
  const mine = hours ? [{ personId: membership.me, ...hours }] : [];
  const changed = await sealTerms(ctx, relationshipId, withChanges(settled, { frame, texts, hours: mine }));
  if (!(await keepSettled(version, changed))) throw changedMeanwhile();
  await tell(ctx, version.id);
}

/**
 * Puts my name under what was on the page; with the last name it comes into force.
 * @throws AppError `agreement.changed-meanwhile`, `agreement.not-to-settle`, `agreement.not-settled` (409)
 */
export async function sign(ctx: Context, relationshipId: string, input: RevisionRequest): Promise<void> {
  const { me } = await asActiveMember(ctx, relationshipId);
  const { version, isSigned } = await openVersionAt(relationshipId, { ...input, signer: me });
  if (!isSigned) {
    const settled = await termsToSettle(ctx, version);
    const signature = { personId: me, signedAt: ctx.now() };
    if (openFields(settled).length > 0) throw new AppError({ code: 'agreement.not-settled', status: 409 });
    const kept = version.settled ?? (await sealTerms(ctx, relationshipId, settled));
    const isKept = await keepSignature(version, { signature, settled: kept });
    // Pressed twice at the same moment: the other one counted.
    if (!isKept) await openVersionAt(relationshipId, { ...input, signer: me, mustBeSigned: true });
  }
  await tell(ctx, version.id);
}

/**
 * Stops a negotiation: what was agreed before stays as it is.
 * @throws AppError `agreement.changed-meanwhile`, `agreement.not-to-drop` (409)
 */
export async function drop(ctx: Context, relationshipId: string, input: RevisionRequest): Promise<void> {
  await asActiveMember(ctx, relationshipId);
  const { version, versions } = await openVersionAt(relationshipId, input);
  if (!mayDrop(version, versions)) throw new AppError({ code: 'agreement.not-to-drop', status: 409 });
  if (!(await keepDropped(version, ctx.now()))) throw changedMeanwhile();
  await tell(ctx, version.id);
}

async function versionToDraft(
  ctx: Context,
  { relationship }: Membership,
  number: number,
): Promise<KeptAgreement> {
  const versions = await findVersions(relationship.id);
  const open = openVersionOf(versions);
  if ((open?.number ?? nextNumber(versions)) !== number) throw changedMeanwhile();
  if (open) return open;
  const memberIds = relationship.members.map(({ personId }) => personId);
  return startOnce({ id: ctx.newId(), relationshipId: relationship.id, number, memberIds });
}

type Found = { version: KeptAgreement; versions: KeptAgreement[]; isSigned: boolean };

/** The version that was on the page, unless it has changed since; signing again finds what I have signed. */
async function openVersionAt(
  relationshipId: string,
  {
    number,
    revision,
    signer,
    mustBeSigned = false,
  }: RevisionRequest & { signer?: string; mustBeSigned?: boolean },
): Promise<Found> {
  const versions = await findVersions(relationshipId);
  const version = versions.find((one) => one.number === number);
  if (!version || version.revision !== revision || version.droppedAt) throw changedMeanwhile();
  const isSigned = version.signatures.some(({ personId }) => personId === signer);
  if ((isAgreed(version) || mustBeSigned) && !isSigned) throw changedMeanwhile();
  return { version, versions, isSigned };
}

async function termsToSettle(ctx: Context, version: KeptAgreement): Promise<SettledTerms> {
  const settled = maySettle(version) ? await openTerms(ctx, version) : undefined;
  if (!settled) throw new AppError({ code: 'agreement.not-to-settle', status: 409 });
  return settled;
}

function checkScheduler({ relationship }: Membership, scheduler: string): void {
  const isMember = relationship.members.some(({ personId }) => personId === scheduler);
  if (scheduler !== TURNS && !isMember) throw new AppError({ code: 'agreement.scheduler', status: 400 });
}

function changedMeanwhile(): AppError {
  return new AppError({ code: 'agreement.changed-meanwhile', status: 409 });
}
