// One spelling for each skill: the one that was known first.
import type { OpenPart } from './enrollment.js';
import { KNOWN_GOALS, KNOWN_INTERESTS, KNOWN_SKILLS, normalizeWords, spellingsOf, wordKey } from './skill.js';
import { findAllSpellings, findSpellings, keepSpellings } from './skill-store.js';

type Skilled = Pick<OpenPart, 'skillsWanted' | 'skillsOffered'>;

const KNOWN = spellingsOf(KNOWN_SKILLS);

/** Of the skills in this form, by key. */
export async function knownSpellings(form: Skilled): Promise<Map<string, string>> {
  const others = newSkills(form);
  return new Map([...(others.length > 0 ? await findSpellings(others) : []), ...KNOWN]);
}

export async function rememberSkills(form: Skilled): Promise<void> {
  const others = newSkills(form);
  if (others.length > 0) await keepSpellings(others);
}

/** What the pickers offer. */
export async function suggestWords(): Promise<{ skills: string[]; goals: string[]; interests: string[] }> {
  const skills = normalizeWords([...KNOWN_SKILLS, ...(await findAllSpellings())]);
  return {
    skills: skills.sort((one, other) => one.localeCompare(other, 'en')),
    goals: [...KNOWN_GOALS],
    interests: [...KNOWN_INTERESTS],
  };
}

function newSkills({ skillsWanted, skillsOffered }: Skilled): string[] {
  const skills = [...skillsWanted, ...skillsOffered].map(({ skill }) => skill);
  return skills.filter((skill) => !KNOWN.has(wordKey(skill)));
}
