// What a mentoring relationship is: members with roles inside one program.
import { z } from 'zod';

export const memberRole = z.enum(['mentor', 'mentee']);
export type MemberRole = z.infer<typeof memberRole>;

const relationshipForm = z.enum(['pair', 'reverse', 'group']);

/**
 * vetoed: one said no in the first days; no-fit: one said later that it does not fit; left: one left the program;
 * parted: one ended it early; waited: one had waited for the other for long; completed: it came to its planned end.
 */
const endReason = z.enum(['vetoed', 'no-fit', 'left', 'parted', 'waited', 'completed']);
export type EndReason = z.infer<typeof endReason>;

const member = z.object({ personId: z.string(), role: memberRole });
const formerMember = member.extend({ leftAt: z.date(), reason: endReason });
export type FormerMember = z.infer<typeof formerMember>;

export const relationship = z.object({
  id: z.string(),
  programId: z.string(),
  /** Absent for a pair. In reverse mentoring the one with less years at work is the mentor. */
  form: relationshipForm.optional(),
  /** Those who are in it, or were when it ended. */
  members: z.array(member),
  /** Who left a group that went on without them. */
  former: z.array(formerMember).optional(),
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
  endReason: endReason.optional(),
  /** Who had waited when it ended. */
  leftWaiting: z.array(z.string()).optional(),
  /** Who is still to be told that it has ended; absent once they were. */
  toTell: z.array(z.string()).optional(),
  /** Who left and of whom the others are still to be told. */
  untoldLeavers: z.array(z.string()).optional(),
  /** When its members were told that its texts are erased soon. */
  warnedAt: z.date().optional(),
  /** Since then nothing that was written in it can be read. */
  erasedAt: z.date().optional(),
});
export type Relationship = z.infer<typeof relationship>;

export function isMember(of: Relationship, personIds: readonly string[]): boolean {
  return of.members.some(({ personId }) => personIds.includes(personId));
}

export function whoLeft(of: Relationship, personIds: readonly string[]): FormerMember | undefined {
  return of.former?.find(({ personId }) => personIds.includes(personId));
}

/** Whether a mentor and a mentee remain. */
export function goesOnWithout({ members }: Relationship, personIds: readonly string[]): boolean {
  const roles = members.filter(({ personId }) => !personIds.includes(personId)).map(({ role }) => role);
  return roles.includes('mentor') && roles.includes('mentee');
}

/** To who left it alone a group has ended on the day they left, with those who were in it then. */
export function asSeenBy(of: Relationship, personIds: readonly string[]): Relationship {
  const mine = isMember(of, personIds) ? undefined : whoLeft(of, personIds);
  if (!mine) return of;
  const { former = [], members, toTell: _, untoldLeavers: __, ...rest } = of;
  const were = former
    .filter(({ leftAt }) => leftAt >= mine.leftAt)
    .map(({ personId, role }) => ({ personId, role }));
  return {
    ...rest,
    members: [...members, ...were],
    status: 'ended',
    endedAt: mine.leftAt,
    endReason: mine.reason,
  };
}

/** Whether what is from then may be read: nothing newer than the end, or the day on which the reader left. */
export function isWithin({ endedAt }: Pick<Relationship, 'endedAt'>, at: Date): boolean {
  return endedAt === undefined || at <= endedAt;
}

export function partnersOf(of: Relationship, personId: string): Relationship['members'] {
  return of.members.filter((member) => member.personId !== personId);
}

export function roleOf(of: Relationship, personId: string): MemberRole | undefined {
  return of.members.find((member) => member.personId === personId)?.role;
}
