// How concerns look to those who may read them: with names, and their words opened.
import { z } from 'zod';
import type { ConcernPlacesResponse, ConcernResponse, ConcernSummary } from '../api/concern-api.js';
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { getPeople } from '../people/people-actions.js';
import { openJson } from '../platform/sealed-json.js';
import { getPrograms } from '../programs/program-actions.js';
import { type Concern, isOverdue } from './concern.js';
import { type MyConcern, vaultOwner } from './concern-actions.js';
import type { ConcernPlace } from './concern-places.js';

type Somebody = ConcernSummary['reporter'];
type Names = (personId: string) => Somebody;

export async function concernSummaries(
  ctx: Context,
  concerns: readonly Concern[],
): Promise<ConcernSummary[]> {
  const names = await namesOf(concerns.flatMap(({ reporterId, takenById }) => [reporterId, takenById ?? '']));
  const programs = await getPrograms([...new Set(concerns.map(({ programId }) => programId))]);
  const titleOf = new Map(programs.map(({ id, title }) => [id, title]));
  return concerns.map((one) => summary(ctx, one, { names, title: titleOf.get(one.programId) ?? '' }));
}

export async function concernView(ctx: Context, mine: MyConcern): Promise<ConcernResponse> {
  const { concern, myPart } = mine;
  const [program] = await getPrograms([concern.programId]);
  const names = await namesOf([
    concern.reporterId,
    ...concern.readerIds,
    ...concern.messages.map(({ personId }) => personId),
    ...concern.trail.map(({ personId }) => personId),
  ]);
  const messages = concern.messages.map(async ({ personId, at, sealed }) => ({
    by: names(personId),
    at: at.toISOString(),
    text:
      (await openJson(ctx, vaultOwner(concern.id), { sealed, schema: z.string() })) ?? t('concerns.erased'),
  }));
  return {
    concern: {
      ...summary(ctx, concern, { names, title: program?.title ?? '' }),
      myPart,
      readers: concern.readerIds.map(names),
      messages: await Promise.all(messages),
      trail: concern.trail.map(({ personId, at, act }) => ({
        by: names(personId),
        at: at.toISOString(),
        act,
      })),
    },
  };
}

export async function placesView(places: readonly ConcernPlace[]): Promise<ConcernPlacesResponse> {
  const ids = places.flatMap(({ readerIds, relationships }) => [
    ...readerIds,
    ...relationships.flatMap(({ partnerIds }) => partnerIds),
  ]);
  const names = await namesOf(ids);
  return {
    places: places.map(({ program, readerIds, relationships }) => ({
      programId: program.id,
      title: program.title,
      contact: program.contact,
      readers: readerIds.map(names),
      pairs: relationships.map(({ relationship, partnerIds }) => ({
        relationshipId: relationship.id,
        partners: partnerIds.map((id) => names(id).displayName),
      })),
    })),
  };
}

function summary(
  ctx: Context,
  of: Concern,
  { names, title }: { names: Names; title: string },
): ConcernSummary {
  const { id, kind, state, isUrgent, openedAt, reporterId, takenById } = of;
  return {
    id,
    programTitle: title,
    kind,
    state,
    isUrgent,
    isOverdue: isOverdue(of, ctx.now()),
    openedAt: openedAt.toISOString(),
    answerBy: of.answerBy.toISOString(),
    reporter: names(reporterId),
    takenBy: takenById ? names(takenById) : null,
  };
}

async function namesOf(ids: readonly string[]): Promise<Names> {
  const people = await getPeople([...new Set(ids)].filter((id) => id !== ''));
  const byId = new Map(people.map(({ id, displayName }) => [id, displayName]));
  return (personId) => ({ personId, displayName: byId.get(personId) ?? t('concerns.somebody') });
}
