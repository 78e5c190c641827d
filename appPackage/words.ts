// The words that Teams shows of the app, keyed by their place in the manifest; English says which there are.
import german from './locales/de.json' with { type: 'json' };
import english from './locales/en.json' with { type: 'json' };

export { english };

export type Words = Readonly<Record<keyof typeof english, string>>;

/** By language tag. */
export const translations: Readonly<Record<string, Words>> = { de: german };
