// Programs from before anybody chose an agenda pack and measures get what their objectives suggest.
import type { Migration } from '../platform/migrations.js';

type Program = { _id: string; objectives: string[]; agendaPack?: string; measures?: string[] };

/** By objective, the one that asks most of the meetings first. */
const SUGGESTED: readonly (readonly [objective: string, agendaPack: string, measures: readonly string[]])[] =
  [
    ['skill-development', 'skills', ['skill-growth', 'goal-progress']],
    ['career-advancement', 'career', ['goal-progress', 'career-moves']],
    ['leadership', 'leading', ['skill-growth', 'career-moves']],
    ['inclusion', 'belonging', ['belonging', 'retention']],
    ['onboarding', 'arrival', ['retention', 'network-growth']],
    ['networking', 'network', ['network-growth']],
  ];
const ALWAYS = ['sessions-kept', 'satisfaction'];

/** `null` finds what is absent, too. */
const WITHOUT = { $or: [{ agendaPack: null }, { measures: null }] } as never;

export const fillInPrograms: Migration<unknown> = {
  name: '2026-12-01-fill-in-programs',
  up: async (db) => {
    const programs = db.collection<Program>('programs');
    for await (const { _id, objectives, agendaPack, measures } of programs.find(WITHOUT)) {
      const suggested = SUGGESTED.filter(([objective]) => objectives.includes(objective));
      const all = [...ALWAYS, ...suggested.flatMap(([, , each]) => each)];
      await programs.updateOne(
        { _id },
        {
          $set: {
            agendaPack: agendaPack ?? suggested[0]?.[1] ?? 'skills',
            measures: measures ?? [...new Set(all)],
          },
        },
      );
    }
  },
};
