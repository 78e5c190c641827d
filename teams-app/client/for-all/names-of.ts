// Several people in one phrase, as the language joins them.
export function namesOf(people: readonly { displayName: string }[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(people.map((one) => one.displayName));
}
