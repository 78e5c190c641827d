// What a mentoring relationship is: members with roles inside one program.
import { z } from 'zod';

export const memberRole = z.enum(['mentor', 'mentee']);
export type MemberRole = z.infer<typeof memberRole>;

const relationshipForm = z.enum(['pair', 'reverse', 'group']);

export const relationship = z.object({
  id: z.string(),
  programId: z.string(),
  /** Absent for a pair. In reverse mentoring the one with less years at work is the mentor. */
  form: relationshipForm.optional(),
  members: z.array(z.object({ personId: z.string(), role: memberRole })).min(2),
  status: z.enum(['active', 'ended']),
  startedAt: z.date(),
  /** Of a pair that a run of the matching made. */
  match: z
    .object({
      runId: z.string(),
      /** Until then each of the two may say no. */
      vetoUntil: z.date(),
      /** What speaks for the pair, in words for each of the two alone. */
      reasons: z.array(z.object({ personId: z.string(), words: z.array(z.string()) })),
    })
    .optional(),
  endedAt: z.date().optional(),
  /**
   * vetoed: one said no in the first days; no-fit: one said later that it does not fit; left: one left the program;
   * parted: one ended it early; waited: one had waited for the other for long; completed: it came to its planned end.
   */
  endReason: z.enum(['vetoed', 'no-fit', 'left', 'parted', 'waited', 'completed']).optional(),
  /** Who had waited when it ended. */
  leftWaiting: z.array(z.string()).optional(),
  /** Who is still to be told that it has ended; absent once they were. */
  toTell: z.array(z.string()).optional(),
  /** When its members were told that its texts are erased soon. */
  warnedAt: z.date().optional(),
  /** Since then nothing that was written in it can be read. */
  erasedAt: z.date().optional(),
});
export type Relationship = z.infer<typeof relationship>;
export type EndReason = NonNullable<Relationship['endReason']>;

export function isMember(of: Relationship, personIds: readonly string[]): boolean {
  return of.members.some(({ personId }) => personIds.includes(personId));
}

export function partnersOf(of: Relationship, personId: string): Relationship['members'] {
  return of.members.filter((member) => member.personId !== personId);
}

export function roleOf(of: Relationship, personId: string): MemberRole | undefined {
  return of.members.find((member) => member.personId === personId)?.role;
}
