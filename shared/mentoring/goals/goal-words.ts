// What people wrote about a goal, sealed and opened: with the relationship's key, or the owner's before it is shown.

import { z } from 'zod';
import { type GoalDraft, goalDraft } from '../../api/goal-api.js';
import type { Context } from '../../context.js';
import { personOwner } from '../../people/person.js';
import { openJson, sealJson } from '../../platform/sealed-json.js';
import { vaultOwner } from '../relationship/relationship-actions.js';
import type { Goal, GoalEntry, Terms } from './goal.js';

type Sealing = Pick<Context, 'vault'>;
type Whose = Pick<Goal, 'relationshipId' | 'ownerId'>;

const comment = z.object({ text: z.string() });
const progress = z.object({ percent: z.number(), measured: z.number().nullable(), note: z.string() });
const reason = z.object({ reason: z.string() });

export type ProgressWords = z.infer<typeof progress>;

export async function sealTerms(
  sealing: Sealing,
  whose: Whose,
  { draft, isShared }: { draft: GoalDraft; isShared: boolean },
): Promise<Omit<Terms, 'revision'>> {
  const sealed = await sealJson(sealing, keyFor(whose, isShared), draft);
  return { sealed, baselineOn: draft.baselineOn, dueOn: draft.dueOn };
}

/** Undefined once they were erased. */
export async function openCurrent(sealing: Sealing, goal: Goal): Promise<GoalDraft | undefined> {
  if (!goal.current) return undefined;
  return openJson(sealing, keyFor(goal, true), { sealed: goal.current.sealed, schema: goalDraft });
}

/** Undefined once they were erased. */
export async function openProposal(sealing: Sealing, goal: Goal): Promise<GoalDraft | undefined> {
  if (!goal.proposal) return undefined;
  const { sealed, isShared } = goal.proposal;
  return openJson(sealing, keyFor(goal, isShared), { sealed, schema: goalDraft });
}

export async function sealComment(sealing: Sealing, whose: Whose, text: string): Promise<string> {
  return sealJson(sealing, keyFor(whose, true), { text });
}

export async function openComment(sealing: Sealing, whose: Whose, { sealed }: GoalEntry): Promise<string> {
  return (await openJson(sealing, keyFor(whose, true), { sealed, schema: comment }))?.text ?? '';
}

export async function sealProgress(sealing: Sealing, whose: Whose, words: ProgressWords): Promise<string> {
  return sealJson(sealing, keyFor(whose, true), words);
}

export async function openProgress(
  sealing: Sealing,
  whose: Whose,
  { sealed }: GoalEntry,
): Promise<ProgressWords | undefined> {
  return openJson(sealing, keyFor(whose, true), { sealed, schema: progress });
}

/** Null when none was given. */
export async function sealReason(sealing: Sealing, whose: Whose, text: string): Promise<string | null> {
  return text === '' ? null : sealJson(sealing, keyFor(whose, true), { reason: text });
}

export async function openReason(sealing: Sealing, goal: Goal): Promise<string | null> {
  if (goal.sealedReason === null) return null;
  const sealed = goal.sealedReason;
  return (await openJson(sealing, keyFor(goal, true), { sealed, schema: reason }))?.reason ?? null;
}

function keyFor({ relationshipId, ownerId }: Whose, isShared: boolean): string {
  return isShared ? vaultOwner(relationshipId) : personOwner(ownerId);
}
