// Finds questions in the bank: by words in them, and by stage, goal and who asks.
import type { Starter } from '../../../../../shared/mentoring/exchange/starter.js';

export type QuestionFilter = { words: string; stage: string; goal: string; asks: string };

export const NO_FILTER: QuestionFilter = { words: '', stage: '', goal: '', asks: '' };

/** What either may ask suits both roles. */
export function foundQuestions(
  questions: readonly Starter[],
  { words, stage, goal, asks }: QuestionFilter,
  textOf: (id: string) => string,
): Starter[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter((one) => {
    const text = textOf(one.id).toLocaleLowerCase();
    return (
      (stage === '' || one.stage === stage) &&
      (goal === '' || one.goal === goal) &&
      (asks === '' || one.asks === asks || one.asks === 'both') &&
      wanted.every((word) => text.includes(word))
    );
  });
}
