// A compiled aggregation expression.
import type { Document } from '../values/type-class.js';

/** `undefined` is a missing value, which differs from null. */
export type Evaluate = (document: Document) => unknown;
