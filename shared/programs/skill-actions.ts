// One spelling for each skill: the one that was known first.
import type { EnrollmentForm } from '../api/enrollment-api.js';
import { KNOWN_GOALS, KNOWN_INTERESTS, KNOWN_SKILLS, normalizeWords, spellingsOf } from './skill.js';
import { findAllSpellings, findSpellings, keepSpellings } from './skill-store.js';

type Skilled = Pick<EnrollmentForm, 'skillsWanted' | 'skillsOffered'>;

/** Of the skills in this form, by key. */
export async function knownSpellings(form: Skilled): Promise<Map<string, string>> {
  return new Map([...(await findSpellings(skillsOf(form))), ...spellingsOf(KNOWN_SKILLS)]);
}

export async function rememberSkills(form: Skilled): Promise<void> {
  await keepSpellings(skillsOf(form));
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

function skillsOf({ skillsWanted, skillsOffered }: Skilled): string[] {
  return [...skillsWanted, ...skillsOffered].map(({ skill }) => skill);
}
