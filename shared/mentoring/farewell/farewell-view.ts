// The end of a mentoring relationship as one of its members sees it.
import type { ClosingWords, FarewellResponse } from '../../api/farewell-api.js';
import type { Context } from '../../context.js';
import { getPeople } from '../../people/people-actions.js';
import { getPrograms } from '../../programs/program-actions.js';
import { keptUntil } from '../relationship/kept-space.js';
import { partnersOf, type Relationship } from '../relationship/relationship.js';
import { asMember } from '../relationship/relationship-actions.js';
import { type Closing, type ClosingPart, isStayingInTouch } from './closing.js';
import { mayReadReflection, mayReadThanks } from './closing-policy.js';
import { findClosings, findParts } from './closing-store.js';
import { myInTouch } from './in-touch-actions.js';
import { openWords } from './sealed-words.js';

type Others = FarewellResponse['others'];

/** @throws AppError `relationship.not-found` (404) to anybody who is not a member */
export async function farewellOf(ctx: Context, id: string): Promise<FarewellResponse> {
  const { relationship, me, leftAt } = await asMember(ctx, id);
  const [closings, said] = await Promise.all([findClosings([id]), findParts([id])]);
  // The farewell of a group is of those who were there at its end.
  const closing = leftAt ? undefined : closings[0];
  const parts = leftAt ? said.filter(({ personId }) => personId === me) : said;
  const memberIds = relationship.members.map(({ personId }) => personId);
  const names = new Map((await getPeople(memberIds)).map((one) => [one.id, one.displayName]));
  return {
    endsOn: closing?.endsOn ?? null,
    version: closing?.version ?? 0,
    namedBy: namedBy(closing, me, names),
    mine: await wordsOf(
      ctx,
      parts.find(({ personId }) => personId === me),
    ),
    others: await Promise.all(
      partnersOf(relationship, me).map(({ personId }) =>
        otherOf(ctx, { relationship, parts, personId, names }),
      ),
    ),
    isStayingInTouch: isStayingInTouch(parts, memberIds),
    ended: await endOf(ctx, relationship),
  };
}

function namedBy(
  closing: Closing | undefined,
  me: string,
  names: ReadonlyMap<string, string>,
): FarewellResponse['namedBy'] {
  if (!closing?.proposedBy) return null;
  return { isMe: closing.proposedBy === me, displayName: names.get(closing.proposedBy) ?? '' };
}

async function wordsOf(ctx: Context, part: ClosingPart | undefined): Promise<FarewellResponse['mine']> {
  const nothing: ClosingWords = { reflection: '', audience: 'me', thanks: '', next: [], isDone: false };
  if (!part) return { version: 0, words: nothing };
  const { next, doneAt, version } = part;
  return { version, words: { ...(await openWords(ctx, part)), next, isDone: doneAt !== undefined } };
}

type Other = {
  relationship: Relationship;
  parts: readonly ClosingPart[];
  personId: string;
  names: ReadonlyMap<string, string>;
};

async function otherOf(
  ctx: Context,
  { relationship, parts, personId, names }: Other,
): Promise<Others[number]> {
  const part = parts.find((one) => one.personId === personId);
  const said = part && (await openWords(ctx, part));
  return {
    personId,
    displayName: names.get(personId) ?? '',
    isDone: part?.doneAt !== undefined,
    reflection: (part && mayReadReflection(part, relationship) && said?.reflection) || null,
    thanks: (mayReadThanks(parts, relationship) && said?.thanks) || null,
  };
}

async function endOf(ctx: Context, of: Relationship): Promise<FarewellResponse['ended']> {
  const [program] = await getPrograms([of.programId]);
  const until = keptUntil(of, program);
  if (!of.endedAt || !until) return null;
  return {
    at: of.endedAt.toISOString(),
    isCompleted: of.endReason === 'completed',
    keptUntil: until.toISOString(),
    isErased: of.erasedAt !== undefined,
    asksInTouch: !(await myInTouch(ctx, of.id)).isOff,
  };
}
