// What may be saved as an entry of the space, on the page and on the server alike.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type EntryKind, entryContent } from '../../../shared/api/space-api.js';
import { fits } from '../../../shared/mentoring/space/space-entry.js';
import { mayClose, mayRemove } from '../../../shared/mentoring/space/space-entry-policy.js';
import { emptyDraft, readDraft } from '../../../teams-app/client/features/entries/entry-draft.js';

const KINDS: EntryKind[] = ['action', 'decision', 'resource', 'opportunity', 'thanks'];

describe('an entry of the space', () => {
  it('that the page lets through is one that the server takes', () => {
    const text = fc.string({ maxLength: 200 });
    const url = fc.oneof(
      fc.webUrl(),
      fc.constantFrom('', 'https://waymark.example/a b', 'ftp://x', 'http://a.b'),
      text,
    );
    const day = fc.constantFrom('', '2026-12-01');
    const drafts = fc.record({ text, title: text, note: text, url, dueOn: day, ownerId: fc.constant('ana') });
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), drafts, (kind, draft) => {
        const read = readDraft(kind, draft);
        if ('content' in read) assert.ok(entryContent.safeParse(read.content).success);
        else assert.ok(Object.keys(read.problems).length > 0);
      }),
    );
  });

  it('names what is missing, and a link that is not safe', () => {
    const draft = { ...emptyDraft('ana'), url: 'http://files.example/plan' };
    assert.deepEqual(readDraft('resource', draft), { problems: { title: 'missing', url: 'not-https' } });
    assert.deepEqual(readDraft('thanks', draft), { problems: { text: 'missing' } });
  });

  it('is an action for members alone', () => {
    const members = [{ personId: 'ana', role: 'mentee' as const }];
    assert.equal(fits({ kind: 'action', text: 'Call', ownerId: 'ana' }, { members }), true);
    assert.equal(fits({ kind: 'action', text: 'Call', ownerId: 'eva' }, { members }), false);
  });

  it('is settled by whom it concerns, and taken back by its author alone', () => {
    const action = { authorId: 'ben', content: { kind: 'action' as const, text: 'Call', ownerId: 'ana' } };
    assert.deepEqual(
      ['ana', 'ben', 'eva'].map((me) => mayClose(me, action)),
      [true, true, false],
    );
    const opportunity = {
      authorId: 'ben',
      content: { kind: 'opportunity' as const, title: 'Talk', note: '' },
    };
    assert.deepEqual(
      ['ana', 'ben'].map((me) => mayClose(me, opportunity)),
      [true, false],
    );
    assert.equal(mayClose('ben', { authorId: 'ben', content: { kind: 'decision', text: 'Weekly' } }), false);
    assert.deepEqual(
      ['ana', 'ben'].map((me) => mayRemove(me, action)),
      [false, true],
    );
  });
});
