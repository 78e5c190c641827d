// What the agreement of a pair is: versions that all members draft, settle and sign; pure rules of how they come about.

import {
  agreedFrame,
  agreedTexts,
  type FieldDifference,
  type Proposal,
  type SettledTerms,
  type Stage,
} from '../../api/agreement-api.js';
import { type AgreementField, ALL_FIELDS, FRAME_FIELDS, TEXT_FIELDS } from '../../api/agreement-fields.js';
import { DAY } from '../../platform/hours.js';
import type { KeptAgreement, KeptDraft } from './agreement-record.js';

export type Signature = { personId: string; signedAt: Date };

/** A version as far as it is kept in the open. */
export type Agreement = Omit<KeptAgreement, 'drafts' | 'settled'> & {
  drafts: Readonly<Record<string, Pick<KeptDraft, 'saved' | 'isHandedIn' | 'handedInAt'>>>;
};

/** Without these nobody can sign; other texts may stay empty. */
const NEEDED_TEXTS: readonly AgreementField[] = ['confidentiality'];

export function isAgreed({ memberIds, signatures }: Pick<Agreement, 'memberIds' | 'signatures'>): boolean {
  return memberIds.every((id) => signatures.some(({ personId }) => personId === id));
}

/** Since when all have signed; undefined while somebody has not. */
export function agreedAt(of: Agreement): Date | undefined {
  if (!isAgreed(of)) return undefined;
  return new Date(Math.max(...of.signatures.map(({ signedAt }) => signedAt.getTime())));
}

export function isFilledIn({ memberIds, drafts }: Pick<Agreement, 'memberIds' | 'drafts'>): boolean {
  return memberIds.every((id) => drafts[id]?.isHandedIn);
}

/** @param settled what stands there so far; undefined before all have filled in */
export function stageOf(of: Agreement, settled: SettledTerms | undefined): Stage {
  if (isAgreed(of)) return 'agreed';
  if (of.droppedAt) return 'dropped';
  if (!isFilledIn(of) || !settled) return 'drafting';
  return openFields(settled).length > 0 ? 'settling' : 'signing';
}

/** Whether work on it goes on. */
export function isOpen(of: Agreement): boolean {
  return !isAgreed(of) && !of.droppedAt;
}

/** The newest that all have signed: it stays in force while a new one is negotiated. */
export function inForce<Version extends Agreement>(versions: readonly Version[]): Version | undefined {
  return newest(versions.filter(isAgreed));
}

export function openVersionOf<Version extends Agreement>(versions: readonly Version[]): Version | undefined {
  const last = newest(versions);
  return last && isOpen(last) ? last : undefined;
}

export function nextNumber(versions: readonly Agreement[]): number {
  return Math.max(0, ...versions.map(({ number }) => number)) + 1;
}

export function differenceOf(field: AgreementField, proposals: readonly Proposal[]): FieldDifference {
  const values = proposals.map((one) => comparable(wordsIn(field, one)));
  const said = new Set(values.filter((value) => value !== ''));
  if (said.size > 1) return 'different';
  return said.size === 1 && values.includes('') ? 'one-sided' : 'same';
}

/** What nobody contradicts is settled from the start; where people differ the field stays open. */
export function settledFrom(proposals: ReadonlyMap<string, Proposal>): SettledTerms {
  const all = [...proposals.values()];
  const agreed = <Field extends AgreementField>(fields: readonly Field[]) =>
    Object.fromEntries(
      fields
        .filter((field) => differenceOf(field, all) !== 'different')
        .map((field) => [field, all.map((one) => wordsIn(field, one)).find((value) => value !== '') ?? '']),
    );
  return {
    frame: agreedFrame.partial().parse(agreed(FRAME_FIELDS)),
    hours: [...proposals].map(([personId, { hours }]) => ({ personId, ...hours })),
    texts: agreedTexts.partial().parse(agreed(TEXT_FIELDS)),
  };
}

export function withChanges(of: SettledTerms, changes: SettledTerms): SettledTerms {
  const changed = new Set(changes.hours.map(({ personId }) => personId));
  return {
    frame: { ...of.frame, ...changes.frame },
    hours: [...of.hours.filter(({ personId }) => !changed.has(personId)), ...changes.hours],
    texts: { ...of.texts, ...changes.texts },
  };
}

/** A fallback that is the channel itself is none. */
export function openFields({ frame, texts }: SettledTerms): AgreementField[] {
  const values: Partial<Record<AgreementField, unknown>> = { ...frame, ...texts };
  const isMissing = (field: AgreementField) =>
    values[field] === undefined ||
    (NEEDED_TEXTS.includes(field) && values[field] === '') ||
    (field === 'fallback' && frame.fallback === frame.channel);
  return ALL_FIELDS.filter(isMissing);
}

/** Whether the first half of the program's length is over for the pair, and the second is not. */
export function isHalfway(of: { startedAt: Date; lengthWeeks: number }, now: Date): boolean {
  const length = of.lengthWeeks * 7 * DAY;
  const gone = now.getTime() - of.startedAt.getTime();
  return gone >= length / 2 && gone < length;
}

function wordsIn(field: AgreementField, { frame, texts }: Proposal): string | number {
  const values: Record<AgreementField, string | number> = { ...frame, ...texts };
  return values[field];
}

/** Texts that differ in spaces, in capitals or in the last full stop say the same. */
function comparable(value: string | number): string {
  return String(value).replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLowerCase();
}

function newest<Version extends Agreement>(versions: readonly Version[]): Version | undefined {
  return versions.reduce<Version | undefined>(
    (best, one) => (best && best.number > one.number ? best : one),
    undefined,
  );
}
