// Keeps who receives the concerns of each program.
import { z } from 'zod';
import { collection } from '../platform/records.js';

/** Its id is that of the program. */
const contacts = z.object({ id: z.string(), personIds: z.array(z.string()) });

const Contacts = collection('concern-contacts', { schema: contacts, indexes: [{ on: { personIds: 1 } }] });

export async function findContacts(programId: string): Promise<string[]> {
  return (await Contacts.one({ _id: programId }))?.personIds ?? [];
}

export async function keepContact(programId: string, personId: string): Promise<void> {
  await Contacts.model.updateOne(
    { _id: programId },
    { $addToSet: { personIds: personId } },
    { upsert: true },
  );
}

export async function dropContact(programId: string, personId: string): Promise<void> {
  await Contacts.model.updateOne({ _id: programId }, { $pull: { personIds: personId } });
}

export async function renameContact(from: string, to: string): Promise<void> {
  await Contacts.model.updateMany({ personIds: from }, { $addToSet: { personIds: to } });
  await Contacts.model.updateMany({ personIds: from }, { $pull: { personIds: from } });
}
