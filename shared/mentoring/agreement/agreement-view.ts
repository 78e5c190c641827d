// The agreement of a pair as one of its members sees it: what holds, what is being negotiated, and what held before.
import {
  type AgreementResponse,
  type AgreementVersion,
  agreedFrame,
  agreedTexts,
  everyDays,
  type OpenVersion,
  type Proposal,
} from '../../api/agreement-api.js';
import { ALL_FIELDS, TURNS } from '../../api/agreement-fields.js';
import type { Context } from '../../context.js';
import { getPeople } from '../../people/people-actions.js';
import { getPrograms } from '../../programs/program-actions.js';
import type { Relationship } from '../relationship/relationship.js';
import { asMember, type Membership } from '../relationship/relationship-actions.js';
import {
  type Agreement,
  agreedAt,
  differenceOf,
  isAgreed,
  nextNumber,
  openFields,
  openVersionOf,
  stageOf,
} from './agreement.js';
import { NO_TEXTS, openDraft, openProposals, openTerms } from './agreement-opening.js';
import { mayReadDraft } from './agreement-policy.js';
import type { KeptAgreement } from './agreement-record.js';
import { findVersions } from './agreement-store.js';

/** @throws AppError `relationship.not-found` (404) */
export async function readAgreement(ctx: Context, relationshipId: string): Promise<AgreementResponse> {
  const membership = await asMember(ctx, relationshipId);
  const { relationship, me } = membership;
  const versions = await versionsFor(membership);
  const [held, people] = await Promise.all([
    heldVersions(ctx, versions),
    getPeople(relationship.members.map(({ personId }) => personId)),
  ]);
  const [inForce, ...past] = held;
  const open = openVersionOf(versions);
  return {
    me,
    members: relationship.members.map(({ personId }) => ({
      personId,
      displayName: people.find(({ id }) => id === personId)?.displayName ?? '',
    })),
    isActive: relationship.status === 'active',
    inForce: inForce ?? null,
    open: open ? await openView(ctx, open, me) : null,
    past,
    next: { number: nextNumber(versions), proposal: await beginning(membership, inForce) },
  };
}

/** Oldest first, agreed or not. @throws AppError `relationship.not-found` (404) */
export async function readableVersions(ctx: Context, relationshipId: string): Promise<Agreement[]> {
  return versionsFor(await asMember(ctx, relationshipId));
}

async function versionsFor(membership: Membership): Promise<KeptAgreement[]> {
  const versions = await findVersions(membership.relationship.id);
  return versions.filter((one) => isMineToRead(one, membership));
}

/** Who left a group reads what was agreed, and begun, while they were in it. */
function isMineToRead(of: Agreement, { me, leftAt }: Membership): boolean {
  if (!leftAt) return true;
  const agreed = agreedAt(of);
  return of.memberIds.includes(me) && (agreed === undefined || agreed <= leftAt);
}

/** The newest first; each held until the next one came into force. */
async function heldVersions(ctx: Context, versions: readonly KeptAgreement[]): Promise<AgreementVersion[]> {
  const agreed = versions.filter(isAgreed);
  const views = await Promise.all(
    agreed.map(async (one, index) => {
      const until = agreed.slice(index + 1).map(since)[0];
      const terms = (await openTerms(ctx, one)) ?? { frame: {}, hours: [], texts: {} };
      const signatures = signaturesOf(one);
      return { number: one.number, since: since(one), ...(until ? { until } : {}), terms, signatures };
    }),
  );
  return views.reverse();
}

async function openView(ctx: Context, of: KeptAgreement, me: string): Promise<OpenVersion> {
  const { number, revision, memberIds, drafts, relationshipId } = of;
  const settled = await openTerms(ctx, of);
  const stage = stageOf(of, settled);
  const draft = drafts[me];
  const isReadable = memberIds.every((author) => mayReadDraft(of, { author, reader: me }));
  const proposals = isReadable ? await openProposals(ctx, of) : new Map<string, Proposal>();
  return {
    number,
    revision,
    stage: stage === 'settling' || stage === 'signing' ? stage : 'drafting',
    handedIn: memberIds.filter((id) => drafts[id]?.isHandedIn),
    mine: draft
      ? {
          saved: draft.saved,
          isHandedIn: draft.isHandedIn,
          proposal: await openDraft(ctx, { relationshipId, personId: me }, draft),
        }
      : null,
    proposals: [...proposals].map(([personId, proposal]) => ({ personId, proposal })),
    differences: differencesOf([...proposals.values()]),
    settled: settled ?? null,
    openFields: settled ? openFields(settled) : [],
    signatures: signaturesOf(of),
  };
}

function differencesOf(proposals: readonly Proposal[]): OpenVersion['differences'] {
  if (proposals.length === 0) return {};
  return Object.fromEntries(ALL_FIELDS.map((field) => [field, differenceOf(field, proposals)]));
}

/** With what the form of a new version begins: what holds already, or what the program does by default. */
async function beginning(
  { relationship, me }: Membership,
  inForce: AgreementVersion | undefined,
): Promise<Proposal> {
  const { frame = {}, hours = [], texts = {} } = inForce?.terms ?? {};
  const { personId: _, ...mine } = hours.find(({ personId }) => personId === me) ?? { personId: me };
  return {
    frame: agreedFrame.parse({ ...(await usualFrame(relationship)), ...frame }),
    hours: { ...OFFICE_HOURS, ...mine },
    texts: agreedTexts.parse({ ...NO_TEXTS, ...texts }),
  };
}

async function usualFrame({ programId, members }: Relationship): Promise<Proposal['frame']> {
  const [program] = await getPrograms([programId]);
  const mentees = members.filter(({ role }) => role === 'mentee');
  const [scheduler] = mentees.length === 1 ? mentees : [];
  return {
    everyDays: everyDays.catch(14).parse(program?.checkInEveryDays),
    minutes: 45,
    channel: 'video',
    fallback: 'phone',
    replyDays: 2,
    scheduler: scheduler?.personId ?? TURNS,
  };
}

const OFFICE_HOURS = { weekdays: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };

function since(of: Agreement): string {
  return agreedAt(of)?.toISOString() ?? '';
}

function signaturesOf({ signatures }: Agreement) {
  return signatures.map(({ personId, signedAt }) => ({ personId, signedAt: signedAt.toISOString() }));
}
