// Leaves out the fields of an object that hold nothing.

export type Filled<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> };

export function filled<Fields extends object>(fields: Fields): Filled<Fields> {
  const all = Object.entries(fields);
  return Object.fromEntries(
    all.filter(([, value]) => value !== undefined && value !== null),
  ) as Filled<Fields>;
}
