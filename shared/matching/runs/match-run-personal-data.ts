// What runs of the matching keep about somebody: that pairs were suggested, and with whom, until they are erased.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import { getPrograms } from '../../programs/program-actions.js';
import type { MatchRun } from './match-run.js';
import { placeholderOf } from './match-run-erasure.js';
import { findRunsNaming, outdateRunning, replaceInRuns } from './match-run-erasure-store.js';

/** After the enrollments, so that a run that is solved again finds nobody who is being erased. */
export const matchRunPersonalData: PersonalDataSource<Context> = {
  name: 'matchRuns',
  recordsOf: async (_ctx, personIds) => {
    const runs = await findRunsNaming(personIds);
    const programs = await getPrograms([...new Set(runs.map(({ programId }) => programId))]);
    return programs.map(({ id, title }) => recordOf(title, ofProgram(runs, id)));
  },
  erase: async (ctx, personIds) => {
    await outdateRunning();
    await replaceInRuns(personIds, placeholderOf(ctx.newId()));
    return [];
  },
};

function ofProgram(runs: readonly MatchRun[], programId: string): MatchRun[] {
  return runs.filter((run) => run.programId === programId);
}

/** With whom is not told: what a manager only tried out concerns the other one as much. */
function recordOf(program: string, runs: readonly MatchRun[]): PersonalRecord {
  const newest = runs.map(({ startedAt }) => startedAt).sort((a, b) => b.getTime() - a.getTime())[0];
  return {
    title: t('matchRuns.data.title', { program }),
    audience: 'managers',
    ...(newest ? { at: newest } : {}),
    fields: [{ label: t('matchRuns.data.label'), value: t('matchRuns.data.count', { count: runs.length }) }],
  };
}
