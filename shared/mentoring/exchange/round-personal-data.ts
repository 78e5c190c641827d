// What is kept of what a person wrote in rounds with their partners, for them to see and to erase.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import type { Round, RoundAnswer } from './round.js';
import { wordsOf } from './round-actions.js';
import { findRoundsWith, saveRound } from './round-store.js';

export const roundData: PersonalDataSource<Context> = {
  name: 'rounds',
  recordsOf: async (ctx, personIds) => {
    const records: PersonalRecord[] = [];
    for (const round of await findRoundsWith(personIds))
      for (const answer of answersBy(round, personIds)) {
        const words = Object.entries(await wordsOf(ctx, round, answer)).filter(([, value]) => value !== '');
        const fields = words.map(([name, value]) => ({ label: labelOf(round, name), value }));
        const title = t(`personal.rounds.${round.kind}`);
        if (fields.length > 0) records.push({ title, audience: 'pair', at: answer.at, fields });
      }
    return records;
  },
  /** That somebody answered stays, so that the partner's part is not held back; what they wrote goes. */
  erase: async (_ctx, personIds) => {
    for (const round of await findRoundsWith(personIds)) await withoutWords(round, personIds);
    return [];
  },
};

function answersBy({ answers }: Round, personIds: readonly string[]): RoundAnswer[] {
  return answers.filter(({ personId, sealed }) => personIds.includes(personId) && sealed);
}

async function withoutWords(round: Round, personIds: readonly string[]): Promise<void> {
  if (answersBy(round, personIds).length === 0) return;
  const answers = round.answers.map(({ sealed, ...rest }): RoundAnswer => {
    if (personIds.includes(rest.personId)) return { ...rest, state: 'passed' };
    return { ...rest, ...(sealed ? { sealed } : {}) };
  });
  if (await saveRound({ ...round, answers })) return;
  for (const again of await findRoundsWith(personIds))
    if (again.id === round.id) await withoutWords(again, personIds);
}

function labelOf({ kind, question }: Round, name: string): string {
  return kind === 'prompt' ? t(`personal.prompts.${question}`) : t(`personal.exchange.${name}`);
}
