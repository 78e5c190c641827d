// Keeps the first spelling of each skill that people wrote.
import mongoose from 'mongoose';
import { wordKey } from './skill.js';

type SkillRecord = { _id: string; spelling: string };

const Skills = mongoose.model(
  'Skill',
  new mongoose.Schema<SkillRecord>(
    { _id: { type: String, required: true }, spelling: { type: String, required: true } },
    { versionKey: false },
  ),
  'skills',
);

/** How many the picker offers at most. */
const SUGGESTIONS = 500;

export async function keepSpellings(skills: readonly string[]): Promise<void> {
  const known = await findSpellings(skills);
  for (const skill of skills) {
    const _id = wordKey(skill);
    if (!known.has(_id))
      await Skills.updateOne({ _id }, { $setOnInsert: { spelling: skill } }, { upsert: true });
  }
}

/** By key. */
export async function findSpellings(skills: readonly string[]): Promise<Map<string, string>> {
  const records = await Skills.find({ _id: { $in: skills.map(wordKey) } }).lean();
  return new Map(records.map(({ _id, spelling }) => [_id, spelling]));
}

export async function findAllSpellings(): Promise<string[]> {
  const records = await Skills.find().sort({ _id: 1 }).limit(SUGGESTIONS).lean();
  return records.map(({ spelling }) => spelling);
}
