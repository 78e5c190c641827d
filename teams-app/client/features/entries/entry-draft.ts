// An entry of the space while it is being typed: what is missing, and what it is when nothing is.
import type { EntryContent, EntryKind } from '../../../../shared/api/space-api.js';

export type EntryDraft = {
  text: string;
  ownerId: string;
  dueOn: string;
  title: string;
  url: string;
  note: string;
};

export type DraftField = keyof EntryDraft;

/** Fields with the word in the catalog that says what is wrong, under `space.problems`. */
export type DraftProblems = Partial<Record<DraftField, 'missing' | 'not-https'>>;

export type ReadDraft = { content: EntryContent } | { problems: DraftProblems };

export function emptyDraft(ownerId: string): EntryDraft {
  return { text: '', ownerId, dueOn: '', title: '', url: '', note: '' };
}

export const fieldsOf: Readonly<Record<EntryKind, readonly DraftField[]>> = {
  action: ['text', 'ownerId', 'dueOn'],
  decision: ['text'],
  resource: ['title', 'url', 'note'],
  opportunity: ['title', 'url', 'note'],
  thanks: ['text'],
};

const OPTIONAL: Readonly<Record<EntryKind, readonly DraftField[]>> = {
  action: ['dueOn'],
  decision: [],
  resource: ['note'],
  opportunity: ['url', 'note'],
  thanks: [],
};

export function isOptional(kind: EntryKind, field: DraftField): boolean {
  return OPTIONAL[kind].includes(field);
}

export function readDraft(kind: EntryKind, draft: EntryDraft): ReadDraft {
  const problems: DraftProblems = {};
  for (const field of fieldsOf[kind]) {
    const value = draft[field].trim();
    if (value === '' && !isOptional(kind, field)) problems[field] = 'missing';
    if (field === 'url' && value !== '' && !isHttps(value)) problems[field] = 'not-https';
  }
  return Object.keys(problems).length > 0 ? { problems } : { content: contentOf(kind, draft) };
}

function contentOf(kind: EntryKind, draft: EntryDraft): EntryContent {
  const text = draft.text.trim();
  const url = draft.url.trim();
  const shared = { title: draft.title.trim(), note: draft.note.trim() };
  switch (kind) {
    case 'action':
      return { kind, text, ownerId: draft.ownerId, ...(draft.dueOn ? { dueOn: draft.dueOn } : {}) };
    case 'decision':
    case 'thanks':
      return { kind, text };
    case 'resource':
      return { kind, ...shared, url };
    case 'opportunity':
      return { kind, ...shared, ...(url ? { url } : {}) };
  }
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
