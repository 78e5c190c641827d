// Keeps programs.
import mongoose from 'mongoose';
import type { Program } from './program.js';

type ProgramRecord = Omit<Program, 'id'> & { _id: string };

const Programs = mongoose.model(
  'Program',
  new mongoose.Schema<ProgramRecord>(
    {
      _id: { type: String, required: true },
      title: { type: String, required: true },
      checkInEveryDays: { type: Number, required: true },
    },
    { versionKey: false },
  ),
  'programs',
);

export async function findPrograms(ids: readonly string[]): Promise<Program[]> {
  const records = await Programs.find({ _id: { $in: [...ids] } }).lean();
  return records.map(({ _id, ...rest }) => ({ id: _id, ...rest }));
}

export async function saveProgram({ id, ...rest }: Program): Promise<void> {
  await Programs.updateOne({ _id: id }, { $set: rest }, { upsert: true });
}
