// Enrollment: what I want to learn and what I can give, where I want to go, and what I like.
import { useTranslation } from 'react-i18next';
import type { EnrollmentPartProps } from './enrollment-part.js';
import { SkillsField } from './skills-field.js';
import { WordsField } from './words-field.js';

const sides = [
  { role: 'mentee', skills: 'skillsWanted', words: 'goals' },
  { role: 'mentor', skills: 'skillsOffered', words: 'experience' },
] as const;

export function SkillFields({ form, suggestions, change, problemOf, hintOf }: EnrollmentPartProps) {
  const { t } = useTranslation();
  const asOptions = (words: string[]) => words.map((word) => ({ value: word, label: word }));
  return (
    <>
      {sides
        .filter(({ role }) => form.roles.includes(role))
        .map(({ role, skills }) => (
          <SkillsField
            key={role}
            name={skills}
            hint={hintOf(skills, 'others', t('enrollment.skillHint'))}
            problem={problemOf(skills)}
            value={form[skills]}
            suggestions={suggestions.skills}
            onChange={(value) => change({ [skills]: value })}
          />
        ))}
      {sides
        .filter(({ role }) => form.roles.includes(role))
        .map(({ role, words }) => (
          <WordsField
            key={role}
            name={words}
            label={t(`enrollment.${words}`)}
            hint={hintOf(words, 'others', t(`enrollment.${words}Hint`))}
            problem={problemOf(words)}
            value={form[words]}
            most={40}
            suggestions={asOptions(suggestions.goals)}
            onChange={(value) => change({ [words]: value })}
          />
        ))}
      <WordsField
        name="interests"
        label={t('enrollment.interests')}
        hint={hintOf('interests', 'others', t('enrollment.interestsHint'))}
        problem={problemOf('interests')}
        value={form.interests}
        most={40}
        suggestions={asOptions(suggestions.interests)}
        onChange={(interests) => change({ interests })}
      />
    </>
  );
}
