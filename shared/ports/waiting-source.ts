// What people in a relationship wait for: how a domain says whose turn it is, and who has done their part.

/** What somebody's turn is to do, after others have done their part. */
export type TurnKind =
  | 'check-in'
  | 'agreement-draft'
  | 'agreement-signature'
  | 'goal'
  | 'summary'
  | 'exchange'
  | 'prompt';

/** As much of a relationship as has to be known to say who waits for whom in it. */
type Mentoring = { id: string; members: { personId: string; role: 'mentor' | 'mentee' }[] };

export type Turn = {
  kind: TurnKind;
  /** Whose turn it is. */
  onPersonId: string;
  /** Who have done theirs, each with the day since which they wait; never empty. */
  waiting: readonly { personId: string; since: Date }[];
};

/** Each domain in which people wait for each other exports one. Members stand under their ids in the relationship. */
export type WaitingSource = {
  name: string;
  /** Turns of a relationship that goes on, for use cases that know that they may ask; it says nothing private. */
  turnsIn(relationship: Mentoring): Promise<Turn[]>;
};

export type Done = { personId: string; at: Date };

/**
 * A turn for each of the members whom others wait for.
 * @param rounds who has done their part in each, the newest round first: whoever took part in one is not waited for
 * in older ones, and whoever took part in none is waited for since the first
 */
export function turnsOf(
  kind: TurnKind,
  memberIds: readonly string[],
  rounds: readonly (readonly Done[])[],
): Turn[] {
  return memberIds.flatMap((onPersonId) => {
    const own = rounds.findIndex((done) => done.some(({ personId }) => personId === onPersonId));
    const missed = (own < 0 ? rounds : rounds.slice(0, own)).flat();
    const waiting = memberIds.flatMap((personId) => {
      const times = missed.filter((one) => one.personId === personId).map(({ at }) => at.getTime());
      return times.length > 0 ? [{ personId, since: new Date(Math.min(...times)) }] : [];
    });
    return waiting.length > 0 ? [{ kind, onPersonId, waiting }] : [];
  });
}
