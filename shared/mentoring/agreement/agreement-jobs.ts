// The scheduled work of agreements.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { getPrograms } from '../../programs/program-actions.js';
import { activeRelationships } from '../relationship/relationship-actions.js';
import { isHalfway } from './agreement.js';
import { tellUntold } from './agreement-telling.js';

export const agreementJobs: JobTable<Context> = [
  { name: 'tell-of-agreements', every: '5 minutes', run: tellUntold },
  { name: 'remind-of-agreements', every: '1 hour', run: remindHalfway },
];

/** Half-way through the program both are asked whether what they agreed on still fits; told once however often it runs. */
async function remindHalfway(ctx: Context): Promise<void> {
  const relationships = await activeRelationships(ctx);
  const programs = await getPrograms([...new Set(relationships.map(({ programId }) => programId))]);
  for (const { id, programId, startedAt, members } of relationships) {
    const lengthWeeks = programs.find((program) => program.id === programId)?.lengthWeeks;
    if (lengthWeeks === undefined || !isHalfway({ startedAt, lengthWeeks }, ctx.now())) continue;
    await ctx.notify(
      members.map(({ personId }) => personId),
      { kind: 'agreement-halfway', relationshipId: id },
    );
  }
}
