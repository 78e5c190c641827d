// The name of a language or a locale, for people who do not know its tag.
/** The tag itself where it is none that is known. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
