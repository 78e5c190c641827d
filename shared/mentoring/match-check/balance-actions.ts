// Asking people, seldom, how they are: what they answer is not kept and nobody hears of it.
import { type Context, personId } from '../../context.js';
import { getPrograms } from '../../programs/program-actions.js';
import { activeRelationships, getRelationship } from '../relationship/relationship-actions.js';
import { isBalanceDue } from './balance.js';
import { countTurn, findBalance, setWanted } from './balance-store.js';

export async function wantsBalance(ctx: Context): Promise<boolean> {
  return (await findBalance(personId(ctx))).isWanted;
}

/** The switch is mine alone, and may be turned at any time. */
export async function setBalance(ctx: Context, isWanted: boolean): Promise<void> {
  await setWanted(personId(ctx), isWanted);
}

/** Asks whoever is due; for a job. A turn that was told and not counted is told again, and stored once. */
export async function askBalance(ctx: Context): Promise<void> {
  const first = new Map<string, { relationshipId: string; since: Date }>();
  for (const { id, startedAt, members } of await activeRelationships(ctx))
    for (const member of members) {
      const known = first.get(member.personId);
      if (!known || startedAt < known.since)
        first.set(member.personId, { relationshipId: id, since: startedAt });
    }
  for (const [person, { relationshipId, since }] of first) {
    const state = await findBalance(person);
    if (!isBalanceDue(state, since, ctx.now())) continue;
    await ctx.notify([person], { kind: 'balance', relationshipId, turn: String(state.turns) });
    await countTurn(state, ctx.now());
  }
}

/** Whom one may turn to in the program of this relationship; empty when nobody was named. */
export async function helpContact(ctx: Context, relationshipId: string): Promise<string> {
  const { programId } = await getRelationship(ctx, relationshipId);
  const [program] = await getPrograms([programId]);
  return program?.contact ?? '';
}
