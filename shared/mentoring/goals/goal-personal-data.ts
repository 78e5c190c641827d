// What is kept about a person in goals: their own, and what they said or recorded of others'.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import { type Goal, type GoalEntry, stateOf } from './goal.js';
import { deleteEntriesBy, deleteEntriesOf, findEntriesBy } from './goal-entry-store.js';
import { deleteGoals, findGoalsByIds, findGoalsOf } from './goal-store.js';
import { openComment, openCurrent, openProgress, openProposal } from './goal-words.js';

/** A goal is its owner's and goes with them; what others wrote to it goes with it. */
export const goalsPersonalData: PersonalDataSource<Context> = {
  name: 'goals',
  recordsOf: async (ctx, personIds) => {
    const [goals, entries] = await Promise.all([findGoalsOf(personIds), findEntriesBy(personIds)]);
    const others = await findGoalsByIds(entries.map(({ goalId }) => goalId));
    const [own, written] = await Promise.all([
      Promise.all(goals.map((goal) => goalRecord(ctx, goal))),
      Promise.all(entries.map((entry) => entryRecord(ctx, entry, others))),
    ]);
    return [...own, ...written.flat()];
  },
  erase: async (_ctx, personIds) => {
    const ids = (await findGoalsOf(personIds)).map(({ id }) => id);
    await deleteEntriesOf(ids);
    await deleteGoals(ids);
    await deleteEntriesBy(personIds);
    return [];
  },
};

async function goalRecord(ctx: Context, goal: Goal): Promise<PersonalRecord> {
  const isPrivate = !goal.current && goal.proposal?.isShared !== true;
  const words = goal.current ? await openCurrent(ctx, goal) : await openProposal(ctx, goal);
  const proposed = goal.current ? await openProposal(ctx, goal) : undefined;
  const written = [words, proposed].flatMap((one) => (one ? [one] : []));
  return {
    title: t('goalCards.data.goal'),
    audience: isPrivate ? 'me-alone' : 'pair',
    at: goal.createdAt,
    fields: [
      ...written.flatMap((one) => [
        { label: t('goalCards.data.title'), value: one.title },
        ...WRITTEN.map((name) => ({ label: t(`goalCards.data.${name}`), value: one[name] })),
        ...one.milestones.map(({ title }) => ({ label: t('goalCards.data.milestone'), value: title })),
      ]),
      { label: t('goalCards.data.state'), value: t(`goalCards.state.${stateOf(goal)}`) },
    ],
  };
}

const WRITTEN = ['details', 'realistic', 'measure', 'baseline'] as const;

async function entryRecord(
  ctx: Context,
  entry: GoalEntry,
  goals: readonly Goal[],
): Promise<PersonalRecord[]> {
  const goal = goals.find(({ id }) => id === entry.goalId);
  if (!goal) return [];
  return [
    {
      title: t(`goalCards.data.${entry.kind}`),
      audience: 'pair',
      at: entry.at,
      fields: [{ label: t('goalCards.data.words'), value: await wordsOf(ctx, goal, entry) }],
    },
  ];
}

async function wordsOf(ctx: Context, goal: Goal, entry: GoalEntry): Promise<string> {
  if (entry.kind === 'comment') return openComment(ctx, goal, entry);
  const words = await openProgress(ctx, goal, entry);
  if (!words) return '';
  const { measured, percent, note } = words;
  const { unit = '' } = (await openCurrent(ctx, goal)) ?? {};
  const reached =
    measured === null ? t('privacy.percent', { percent }) : t('goalCards.data.measured', { measured, unit });
  return [reached, note]
    .map((one) => one.trim())
    .join('\n')
    .trim();
}
