// One person who had two records has one: how each room gives what names the one to the other.

export type Rename = { from: string; to: string };

/**
 * Each room exports one for what it keeps, in which everything that names `from` names `to` afterwards. It may be
 * interrupted anywhere and is done again, also while the person still acts under both ids: doing it again changes
 * nothing. Of what a person has once, such as an answer, the record says in its room which of two stays.
 */
export type Renaming<Context> = {
  name: string;
  rename(ctx: Context, who: Rename): Promise<void>;
};
