// What a test can make the platform do wrong when it answers an authorization request.
import type { Claims, Signing } from '../site-keys.js';
import { CLAIM } from './claim-names.js';

export type LaunchMistakes = Signing & {
  /**
   * Changes the claims before they are signed, by the names in `CLAIM`:
   * `claims: (claims) => ({ ...claims, nonce: 'another' })`, or `claims: without('nonce', CLAIM.roles)`.
   */
  claims?: (claims: Claims) => Claims;
  /** What comes back in place of the tool's state; undefined leaves the field out. */
  state?: (state: string | undefined) => string | undefined;
  /** What is sent in place of the signed token, for example text that is no JWT. */
  idToken?: (token: string) => string;
  /** The platform refuses: its error is sent to the tool, with the state and without a token. */
  error?: { error: string; description?: string };
};

/** Leaves claims out. */
export function without(...names: string[]): (claims: Claims) => Claims {
  return (claims) => Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));
}

/**
 * What Moodle 4.5 really sends where the specifications want something else: the context's type by its short
 * name, and `frame` among the targets of deep linking. Not a mistake of the test: a tool must take it.
 */
export const asMoodleDoes: LaunchMistakes = {
  claims: (claims) => {
    const settings = claims[CLAIM.deepLinkingSettings] as object | undefined;
    return {
      ...claims,
      [CLAIM.context]: { ...(claims[CLAIM.context] as object), type: ['CourseSection'] },
      ...(settings
        ? {
            [CLAIM.deepLinkingSettings]: {
              ...settings,
              accept_presentation_document_targets: ['frame', 'iframe', 'window'],
            },
          }
        : {}),
    };
  },
};
