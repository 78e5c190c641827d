// Keeps the first spelling of each skill that people wrote.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import { wordKey } from './skill.js';

const Skills = collection('skills', {
  /** Its id is what all spellings of it have in common. */
  schema: z.object({ id: z.string(), spelling: z.string() }),
});

/** How many the picker offers at most. */
const SUGGESTIONS = 500;

export async function keepSpellings(skills: readonly string[]): Promise<void> {
  const known = await findSpellings(skills);
  for (const skill of skills) {
    const id = wordKey(skill);
    if (!known.has(id)) await Skills.insert({ id, spelling: skill });
  }
}

/** By key. */
export async function findSpellings(skills: readonly string[]): Promise<Map<string, string>> {
  const found = await Skills.many({ _id: { $in: skills.map(wordKey) } });
  return new Map(found.map(({ id, spelling }) => [id, spelling]));
}

export async function findAllSpellings(): Promise<string[]> {
  const found = await Skills.many({}, { sort: { _id: 1 }, limit: SUGGESTIONS });
  return found.map(({ spelling }) => spelling);
}
