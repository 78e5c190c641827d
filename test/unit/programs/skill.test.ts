// Skills as people write them come to one spelling and one level.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  normalizeSkills,
  normalizeWords,
  spellingsOf,
  wordKey,
} from '../../../shared/programs/enrollment/skill.js';

const written = fc.oneof(
  fc.constantFrom('SQL', ' sql', 'Sql ', 'Public speaking', 'public  SPEAKING', 'ﬁnance', 'Finance', '  '),
  fc.string({ maxLength: 20 }),
);
const entry = fc.record({ skill: written, level: fc.integer({ min: 1, max: 4 }) });
const known = spellingsOf(['SQL', 'Public speaking']);

describe('the normalization of skills', () => {
  it('takes the known spelling, or else the first one, and the highest level', () => {
    const entries = [
      { skill: 'sql', level: 1 },
      { skill: 'Rust ', level: 2 },
      { skill: 'RUST', level: 4 },
      { skill: ' S Q L', level: 3 },
    ];
    assert.deepEqual(normalizeSkills(entries, known), [
      { skill: 'SQL', level: 1 },
      { skill: 'Rust', level: 4 },
      { skill: 'S Q L', level: 3 },
    ]);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const once = normalizeSkills(entries, known);
        assert.deepEqual(normalizeSkills(once, known), once);
      }),
    );
  });

  it('keeps every skill once, with a level that somebody gave it', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const result = normalizeSkills(entries, known);
        const keys = new Set(entries.map(({ skill }) => wordKey(skill)).filter(Boolean));
        assert.deepEqual(new Set(result.map(({ skill }) => wordKey(skill))), keys);
        assert.equal(result.length, keys.size);
        for (const { skill, level } of result) {
          const given = entries.filter((one) => wordKey(one.skill) === wordKey(skill));
          assert.equal(level, Math.max(...given.map((one) => one.level)));
        }
      }),
    );
  });

  it('leaves each word once, in the order in which it came', () => {
    assert.deepEqual(normalizeWords([' Hiking', 'music', 'HIKING', '', 'Music ']), ['Hiking', 'music']);
  });
});
