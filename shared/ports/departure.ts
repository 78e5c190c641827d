// What follows when somebody leaves a group that goes on without them: each part of a mentoring sees to its own.

/** As much of a relationship as has to be known to go on without somebody: its members are those who remain. */
type Mentoring = { id: string; members: readonly { personId: string }[] };

export type Leave = { relationship: Mentoring; leaverId: string };

/** Doing it again changes nothing. */
export type Departure<Context> = (ctx: Context, leave: Leave) => Promise<void>;
