// How programs look to the tab's pages.
import type { ProgramResponse, ProgramSummary } from '../../shared/api/program-api.js';
import type { Context } from '../../shared/context.js';
import { countPairs, pairFacts } from '../../shared/mentoring/relationship/program-pairs.js';
import { getPeople } from '../../shared/people/people-actions.js';
import { checklist } from '../../shared/programs/checklist.js';
import { enrolledIn } from '../../shared/programs/phase-actions.js';
import { draftOf, nextPhase, type Program } from '../../shared/programs/program.js';
import type { MyPart } from '../../shared/programs/program-actions.js';

export async function programSummaries(
  ctx: Context,
  programs: readonly { program: Program; myPart: MyPart }[],
): Promise<ProgramSummary[]> {
  const ids = programs.map(({ program }) => program.id);
  const [enrolled, pairs] = await Promise.all([enrolledIn(ids, ctx.now()), countPairs(ids)]);
  return programs.map(({ program: { id, title, phase, isArchived }, myPart }) => ({
    id,
    title,
    phase,
    isArchived,
    myPart,
    ...enrolled.of(id),
    pairs: pairs.of(id),
  }));
}

/** For somebody who manages it. */
export async function programView(ctx: Context, program: Program): Promise<ProgramResponse> {
  const [summaries, people, facts] = await Promise.all([
    programSummaries(ctx, [{ program, myPart: 'manager' }]),
    getPeople(program.managerIds),
    pairFacts(ctx, program.id),
  ]);
  const summary = summaries[0] as ProgramSummary;
  return {
    program: {
      ...summary,
      draft: draftOf(program),
      managers: people.map(({ id, displayName }) => ({ personId: id, displayName })),
      checklist: checklist(program, { ...summary, ...facts }),
      nextPhase: nextPhase(program) ?? null,
      version: program.version,
    },
  };
}
