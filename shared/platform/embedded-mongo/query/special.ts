// A part of a projection that shows one array otherwise than as a whole.
import type { Document } from '../values/type-class.js';

/** @param shown what the rest of the projection made of the document, to be changed @param filter what found it */
export type Special = (document: Document, shown: Document, filter: Document) => void;
