// What a domain keeps about people: how a person sees it, takes it along, and has it erased.

/** Who may read it beside the person themself. */
export type Audience = 'me-alone' | 'pair' | 'managers' | 'contact' | 'concern' | 'colleagues' | 'lms';

export type PersonalRecord = {
  /** What it is, in words from the catalog. */
  title: string;
  audience: Audience;
  /** When it was made or last changed, where that is known. */
  at?: Date;
  /** Label and value, in words; what is sealed is opened, since it is the person's own. */
  fields: readonly { label: string; value: string }[];
};

/** What can't be erased with the rest, and why, in words from the catalog. */
export type KeptRecord = { title: string; why: string };

/** Each domain exports one for what it keeps. Both are asked with all ids of the person, merged records included. */
export type PersonalDataSource<Context> = {
  /** Names the source in the catalog, under `privacy.sources`. */
  name: string;
  recordsOf(ctx: Context, personIds: readonly string[]): Promise<PersonalRecord[]>;
  /** Doing it again changes nothing. */
  erase(ctx: Context, personIds: readonly string[]): Promise<KeptRecord[]>;
};
