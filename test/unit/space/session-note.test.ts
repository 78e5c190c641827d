// When a summary is agreed: what counts is what each member has seen, never the order in which notes arrive.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { notesStateOf, type SessionNote } from '../../../shared/mentoring/sessions/notes/session-note.js';

const MEMBERS = ['ana', 'ben', 'eva'];
const noted = { sessionId: 's', relationshipId: 'r', at: new Date(0) };
const writing = (id: string, personId: string, seen: string[] = []): SessionNote => ({
  ...noted,
  id,
  personId,
  kind: 'writing',
  seen,
  sealed: '',
});
const confirmation = (personId: string, seen: string[]): SessionNote => ({
  ...noted,
  id: `${personId}-${seen.join('-')}`,
  personId,
  kind: 'confirmation',
  seen,
});

/** People write and confirm in any order, having seen any part of what was there. */
const histories = fc
  .array(
    fc.record({
      personId: fc.constantFrom(...MEMBERS),
      isWriting: fc.boolean(),
      sees: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    }),
    { maxLength: 8 },
  )
  .map((acts) => {
    const notes: SessionNote[] = [];
    for (const [index, { personId, isWriting, sees }] of acts.entries()) {
      const there = notes.filter(({ kind }) => kind === 'writing').map(({ id }) => id);
      const seen = there.filter((_, position) => sees[position]);
      notes.push(isWriting ? writing(`w${index}`, personId, seen) : confirmation(personId, seen));
    }
    return notes;
  });

describe('the summary of a session', () => {
  it('is not there until somebody wrote something, and waits for nobody then', () => {
    assert.deepEqual(notesStateOf([confirmation('ana', [])], MEMBERS), {
      preparedBy: [],
      summary: 'none',
      toConfirm: [],
    });
  });

  it('is agreed when everybody else has confirmed it', () => {
    const notes = [writing('w', 'ana'), confirmation('ben', ['w'])];
    assert.deepEqual(notesStateOf(notes, MEMBERS).toConfirm, ['eva']);
    assert.equal(notesStateOf([...notes, confirmation('eva', ['w'])], MEMBERS).summary, 'agreed');
  });

  it('is open again for whoever has not seen what was added', () => {
    const notes = [writing('w', 'ana'), confirmation('eva', ['w']), writing('more', 'ben', ['w'])];
    assert.deepEqual(notesStateOf(notes, MEMBERS).toConfirm, ['ana', 'eva']);
  });

  it('says that two who wrote at the same moment have not read each other', () => {
    const notes = [writing('a', 'ana'), writing('b', 'ben')];
    assert.deepEqual(notesStateOf(notes, ['ana', 'ben']).toConfirm, ['ana', 'ben']);
  });

  it('is agreed exactly when each has seen all that others wrote, in whatever order it arrived', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (notes, ranks) => {
        const shuffled = notes
          .map((note) => ({ note, rank: ranks.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ note }) => note);
        const state = notesStateOf(shuffled, MEMBERS);
        const writings = notes.filter(({ kind }) => kind === 'writing');
        const hasSeenAll = (member: string) =>
          writings.every(
            ({ id, personId }) =>
              personId === member ||
              notes.some(
                (note) => note.personId === member && note.kind !== 'preparation' && note.seen.includes(id),
              ),
          );
        assert.deepEqual(state, notesStateOf(notes, MEMBERS));
        assert.equal(state.summary === 'agreed', writings.length > 0 && MEMBERS.every(hasSeenAll));
      }),
    );
  });
});
