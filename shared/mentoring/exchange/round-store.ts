// Keeps rounds; what was written in them is sealed.
import { collection } from '../../platform/records.js';
import { type Round, type RoundAnswer, type RoundKind, round } from './round.js';

const Rounds = collection('rounds', {
  schema: round,
  indexes: [
    { on: { relationshipId: 1, kind: 1, openedAt: -1 } },
    { on: { isSettled: 1, isComplete: 1 } },
    { on: { 'answers.personId': 1 } },
  ],
});

/** The stored round of this id: the given one, or the one that was opened before. */
export async function openRound({ id, ...rest }: Round): Promise<Round> {
  return Rounds.put({ _id: id }, rest);
}

export async function findRound(id: string): Promise<Round | undefined> {
  return Rounds.one({ _id: id });
}

/** The newest first. */
export async function findRoundsIn(relationshipId: string, kind: RoundKind): Promise<Round[]> {
  return Rounds.many({ relationshipId, kind }, { sort: { openedAt: -1 } });
}

export async function findRoundsWith(personIds: readonly string[]): Promise<Round[]> {
  return Rounds.many({ 'answers.personId': { $in: [...personIds] } });
}

/** Whether it was kept: false when somebody else answered meanwhile. */
export async function saveRound({ id, ...next }: Round): Promise<boolean> {
  const { modifiedCount } = await Rounds.model.updateOne(
    { _id: id, version: next.version },
    { $set: { answers: next.answers, isComplete: next.isComplete, version: next.version + 1 } },
  );
  return modifiedCount === 1;
}

export async function markRound(id: string, mark: 'isTold' | 'isSettled'): Promise<void> {
  await Rounds.model.updateOne({ _id: id }, { $set: { [mark]: true } });
}

/** Shown by now, while not everybody has been told so. */
export async function findUnsettled(now: Date): Promise<Round[]> {
  const isShown = { $or: [{ isComplete: true }, { revealAt: { $lte: now } }] };
  return Rounds.many({ isSettled: false, ...isShown });
}

/** Of two answers to one round what was written counts; of two that were, the later, as when somebody changes theirs. */
export async function renameInRounds(from: string, to: string): Promise<void> {
  for (const { id, answers, version } of await findRoundsWith([from])) {
    const [theirs, other] = [from, to].map((one) => answers.find(({ personId }) => personId === one));
    if (!theirs) continue;
    const stays = other && countsBefore(other, theirs) ? other : { ...theirs, personId: to };
    const others = answers.filter(({ personId }) => personId !== from && personId !== to);
    await Rounds.model.updateOne(
      { _id: id, version },
      { $set: { answers: [...others, stays] }, $inc: { version: 1 } },
    );
  }
}

function countsBefore(one: RoundAnswer, other: RoundAnswer): boolean {
  return one.state === other.state ? one.at > other.at : one.state === 'written';
}
