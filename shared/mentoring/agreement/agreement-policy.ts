// Who may do what with the agreement of a pair; that only members are here at all says relationship-policy.ts.
import { type Agreement, isAgreed, isFilledIn, isOpen } from './agreement.js';

/** A draft is its author's alone until everybody has handed in theirs: people say what they think before they compare. */
export function mayReadDraft(of: Agreement, { author, reader }: { author: string; reader: string }): boolean {
  return author === reader || isFilledIn(of);
}

/** Once all have handed in, what people proposed stays as it was; they go on with what they settle. */
export function mayDraft(of: Agreement): boolean {
  return isOpen(of) && !isFilledIn(of);
}

/** Any member may change what is being settled, also after some have signed: that takes their signatures back. */
export function maySettle(of: Agreement): boolean {
  return isOpen(of) && isFilledIn(of);
}

/** Any member may stop a negotiation while an older agreement holds: nobody is left without one. */
export function mayDrop(of: Agreement, others: readonly Agreement[]): boolean {
  return isOpen(of) && others.some(isAgreed);
}
