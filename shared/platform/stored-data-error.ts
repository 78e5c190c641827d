// What is kept can't be read any more: an error of our side, whoever asked, and without the text that it is about.

export type Damage = {
  /** A collection, or an owner in the vault. */
  place: string;
  /** Of the record, where its place does not tell. */
  id?: string;
  /** Where in the record, in zod's words: `terms.dueOn`. */
  paths?: readonly string[];
};

/** Carries no cause: the messages of zod and of JSON.parse quote what they read. */
export class StoredDataError extends Error {
  override readonly name = 'StoredDataError';

  constructor(readonly damage: Damage) {
    super(sentence(damage));
  }
}

function sentence({ place, id, paths = [] }: Damage): string {
  const record = id === undefined ? place : `${place} ${id}`;
  const where = paths.length > 0 ? `, at ${paths.join(', ')}` : '';
  return `What is kept for ${record} can't be read${where}: it is damaged, or was written by another version.`;
}
