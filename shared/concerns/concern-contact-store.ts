// Keeps who receives the concerns of each program.
import mongoose from 'mongoose';

type ContactsRecord = { _id: string; personIds: string[] };

const schema = new mongoose.Schema<ContactsRecord>(
  { _id: { type: String, required: true }, personIds: { type: [String], required: true } },
  { versionKey: false },
);

const Contacts = mongoose.model('ConcernContacts', schema, 'concern-contacts');

export async function findContacts(programId: string): Promise<string[]> {
  return (await Contacts.findById(programId).lean())?.personIds ?? [];
}

export async function keepContact(programId: string, personId: string): Promise<void> {
  await Contacts.updateOne({ _id: programId }, { $addToSet: { personIds: personId } }, { upsert: true });
}

export async function dropContact(programId: string, personId: string): Promise<void> {
  await Contacts.updateOne({ _id: programId }, { $pull: { personIds: personId } });
}
