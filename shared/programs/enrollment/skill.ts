// Names of skills, goals and interests as people write them, brought to one spelling.
import { z } from 'zod';

/** What somebody can do, or wants to be able to do: 1: know of it, 2: do it with help, 3: alone, 4: teach it. */
export const skillEntry = z.object({ skill: z.string(), level: z.number() });
export type SkillEntry = z.infer<typeof skillEntry>;

/** What the pickers suggest before anybody has written anything. */
export const KNOWN_SKILLS: readonly string[] = [
  'Accounting',
  'Cloud architecture',
  'Coaching',
  'Conflict resolution',
  'Contract law',
  'Customer interviews',
  'Data analysis',
  'Data visualization',
  'Facilitation',
  'Financial planning',
  'Giving feedback',
  'Hiring',
  'Incident response',
  'Information security',
  'Leading remote teams',
  'Machine learning',
  'Marketing strategy',
  'Negotiation',
  'People management',
  'Presenting',
  'Process improvement',
  'Product strategy',
  'Project management',
  'Public speaking',
  'Python',
  'Sales',
  'Software testing',
  'SQL',
  'Stakeholder management',
  'Strategic thinking',
  'Supply chain',
  'TypeScript',
  'UX design',
  'Writing',
];

export const KNOWN_GOALS: readonly string[] = [
  'Become a manager',
  'Build a network',
  'Change department',
  'Find my next role',
  'Grow as a specialist',
  'Lead a project',
  'Return from leave',
  'Settle in',
  'Work across countries',
];

export const KNOWN_INTERESTS: readonly string[] = [
  'Books',
  'Cooking',
  'Cycling',
  'Football',
  'Gardening',
  'Hiking',
  'Languages',
  'Music',
  'Photography',
  'Running',
  'Sustainability',
  'Travel',
  'Volunteering',
];

/** What two writings of the same words have in common. */
export function wordKey(words: string): string {
  return tidy(words).toLowerCase();
}

/**
 * Each skill once, at the highest level that was given, in a known spelling where there is one.
 * @param spellings by key
 */
export function normalizeSkills(
  entries: readonly SkillEntry[],
  spellings: ReadonlyMap<string, string>,
): SkillEntry[] {
  const byKey = new Map<string, SkillEntry>();
  for (const { skill, level } of entries) {
    const key = wordKey(skill);
    const before = byKey.get(key);
    const spelling = before?.skill ?? spellings.get(key) ?? tidy(skill);
    byKey.set(key, { skill: spelling, level: Math.max(level, before?.level ?? 0) });
  }
  byKey.delete('');
  return [...byKey.values()];
}

/** Each once, in a known spelling where there is one. */
export function normalizeWords(
  words: readonly string[],
  spellings: ReadonlyMap<string, string> = new Map(),
): string[] {
  const byKey = new Map<string, string>();
  for (const one of words) {
    const key = wordKey(one);
    if (key && !byKey.has(key)) byKey.set(key, spellings.get(key) ?? tidy(one));
  }
  return [...byKey.values()];
}

export function spellingsOf(words: readonly string[]): Map<string, string> {
  return new Map(words.map((one) => [wordKey(one), one]));
}

function tidy(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
