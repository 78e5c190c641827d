// Who may do what with a goal, among the members of its relationship; to anybody else it does not exist.
import type { Membership } from '../relationship/relationship-actions.js';
import type { Goal } from './goal.js';

type Member = Pick<Membership, 'me' | 'role'>;

/** A goal is its owner's. */
export function isOwner({ ownerId }: Goal, { me }: Member): boolean {
  return ownerId === me;
}

/** Mentees draft goals of their own. */
export function mayDraft({ role }: Member): boolean {
  return role === 'mentee';
}

/** Owner and mentors read a goal; other mentees of a group don't. */
export function mayRead(of: Goal, member: Member): boolean {
  return isOwner(of, member) || (member.role === 'mentor' && wasShown(of));
}

/** What the owner has not shown yet is the owner's alone. */
export function mayReadProposal({ proposal }: Goal, isMine: boolean): boolean {
  return proposal !== null && (proposal.isShared || isMine);
}

/** The owner writes it, pauses it, and says when it is achieved or dropped. */
export function maySteer(of: Goal, member: Member): boolean {
  return isOwner(of, member);
}

/** A mentor accepts it, and never one of their own. */
export function mayAccept(of: Goal, member: Member): boolean {
  return member.role === 'mentor' && !isOwner(of, member);
}

/** Nobody but the owner sees it before it was shown or accepted. */
function wasShown({ current, proposal }: Goal): boolean {
  return current !== null || proposal?.isShared === true;
}
