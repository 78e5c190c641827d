// The cards about a relationship's space: prepare a session, summarize it, agree to it, and what a partner shared.
import type { EntryContent } from '../api/space-api.js';
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { roleOf } from '../mentoring/relationship/relationship.js';
import { agendaLines, sessionAgenda } from '../mentoring/sessions/agenda/agenda-actions.js';
import { notesOf, type SessionNotes } from '../mentoring/sessions/notes/session-note-actions.js';
import { mayPrepare, maySummarize } from '../mentoring/sessions/notes/session-note-policy.js';
import type { OpenedEntry } from '../mentoring/space/space-entry.js';
import { entriesOf, getEntry } from '../mentoring/space/space-entry-actions.js';
import { calendarDay, dayAndTime, dayOf } from '../people/times.js';
import { AppError } from '../platform/errors.js';
import { getPrograms } from '../programs/program-actions.js';
import { type Card, messageCard } from './card.js';
import { namesOf, type PairOfCard, pairOf } from './pair-of.js';

type AboutSession = { sessionId: string };
type AboutEntry = { relationshipId: string; entryId: string };

/** Asks for topics and an outcome, or shows what I wrote. */
export async function sessionPrepareCard(ctx: Context, { sessionId }: AboutSession): Promise<Card> {
  const { notes, pair } = await notesAndPair(ctx, sessionId);
  const { me, name, relationship } = pair;
  const title = t('space.cards.prepareTitle', { name });
  const when = me ? t('space.cards.prepareWhen', { when: dayAndTime(notes.session.start, me) }) : '';
  const mine = notes.preparations.find(({ personId }) => personId === notes.me);
  if (mine) {
    return messageCard({
      title: t('space.cards.preparedTitle', { name }),
      lines: [
        when,
        ...mine.topics.map((topic) => `- ${topic}`),
        ...(mine.outcome ? [t('space.cards.outcome', { outcome: mine.outcome })] : []),
        t('space.cards.preparedMore'),
      ],
    });
  }
  if (relationship.status === 'ended' || !mayPrepare(notes.session, ctx.now()))
    return messageCard({ title, lines: [t('space.cards.prepareOver')] });
  return messageCard({
    title,
    lines: [
      when,
      t('space.cards.prepareWhat'),
      ...(await suggestedLines(ctx, sessionId)),
      t('space.cards.whoSees', { name }),
    ],
    texts: [
      { id: 'topics', label: t('space.cards.topics'), maxLength: 1000 },
      { id: 'outcome', label: t('space.cards.outcomeLabel'), maxLength: 500 },
    ],
    buttons: [
      { title: t('space.cards.prepareSend'), verb: 'prepare-session', data: { sessionId }, inputs: 'auto' },
    ],
  });
}

/** Asks for the key points and decisions, until somebody has written them. */
export async function sessionSummarizeCard(ctx: Context, { sessionId }: AboutSession): Promise<Card> {
  const { notes, pair } = await notesAndPair(ctx, sessionId);
  const { me, name, relationship } = pair;
  const title = t('space.cards.summarizeTitle', { name });
  if (notes.notes.summary !== 'none')
    return messageCard({ title, lines: [t('space.cards.summarized'), t('space.cards.summarizedMore')] });
  if (relationship.status === 'ended' || !maySummarize(notes.session, ctx.now()))
    return messageCard({ title, lines: [t('space.cards.prepareOver')] });
  return messageCard({
    title,
    lines: [
      t('space.cards.summarizeWhat', { day: me ? dayOf(notes.session.start, me) : '' }),
      t('space.cards.whoSees', { name }),
    ],
    texts: [
      { id: 'keyPoints', label: t('space.cards.keyPoints'), maxLength: 2000 },
      { id: 'decisions', label: t('space.cards.decisions'), maxLength: 1000 },
    ],
    buttons: [
      {
        title: t('space.cards.summarizeSend'),
        verb: 'summarize-session',
        data: { sessionId },
        inputs: 'auto',
      },
    ],
  });
}

/** What the session came to, with a button while I have not agreed to all of it. */
export async function summaryWrittenCard(ctx: Context, { sessionId }: AboutSession): Promise<Card> {
  const { notes, pair } = await notesAndPair(ctx, sessionId);
  const entries = await entriesOf(ctx, notes.session.relationshipId);
  const isOpen = notes.notes.toConfirm.includes(notes.me) && pair.relationship.status === 'active';
  const seen = notes.writings.map(({ id }) => id).join(' ');
  return messageCard({
    title: t(isOpen ? 'space.cards.confirmTitle' : 'space.cards.confirmedTitle', { name: pair.name }),
    lines: [
      ...listed('keyPoints', keyPointsOf(notes)),
      ...listed('decisions', decisionsOf(entries, sessionId)),
      ...listed('actions', actionsOf(entries, { sessionId, pair })),
      t(isOpen ? 'space.cards.confirmWhat' : 'space.cards.confirmedWhat'),
    ],
    buttons: isOpen
      ? [
          {
            title: t('space.cards.confirmSend'),
            verb: 'confirm-summary',
            data: { sessionId, seen },
            inputs: 'none',
          },
        ]
      : [],
  });
}

/** A thank-you, or something to read or to take up; of one that was taken back nothing is left. */
export async function entrySharedCard(ctx: Context, about: AboutEntry): Promise<Card> {
  const { partners, me } = await pairOf(ctx, about.relationshipId);
  const entry = await getEntry(ctx, about.relationshipId, about.entryId).catch(goneIfTakenBack);
  if (!entry) return messageCard({ title: t('space.cards.goneTitle'), lines: [t('space.cards.gone')] });
  const { content, authorId } = entry;
  const from = namesOf(
    partners.filter(({ id }) => id === authorId),
    me,
  );
  return messageCard({
    title: t(`space.cards.shared.${content.kind}`, { name: from }),
    lines: [...wordsOf(content), t('space.cards.sharedMore')],
    ...('url' in content && content.url
      ? { links: [{ title: t('space.cards.open'), url: content.url }] }
      : {}),
  });
}

/** What I wanted to have done by tomorrow, or what became of it. */
export async function actionDueCard(ctx: Context, about: AboutEntry): Promise<Card> {
  const { me, name } = await pairOf(ctx, about.relationshipId);
  const entry = await getEntry(ctx, about.relationshipId, about.entryId).catch(goneIfTakenBack);
  if (entry?.content.kind !== 'action')
    return messageCard({ title: t('space.cards.goneTitle'), lines: [t('space.cards.gone')] });
  const { text, dueOn } = entry.content;
  if (entry.closedAt) return messageCard({ title: t('space.cards.doneTitle'), lines: [text] });
  return messageCard({
    title: t('space.cards.dueTitle'),
    lines: [
      text,
      t('space.cards.dueWhat', { name, day: me && dueOn ? calendarDay(dueOn, me) : (dueOn ?? '') }),
      t('space.cards.dueMore'),
    ],
  });
}

/** Done or taken back meanwhile. */
export async function isActionSettled(ctx: Context, about: AboutEntry): Promise<boolean> {
  const entry = await getEntry(ctx, about.relationshipId, about.entryId).catch(goneIfTakenBack);
  return !entry || entry.closedAt !== undefined;
}

/** A manager brought us together. */
export async function groupStartedCard(
  ctx: Context,
  { relationshipId }: Pick<AboutEntry, 'relationshipId'>,
): Promise<Card> {
  const { relationship, me, name } = await pairOf(ctx, relationshipId);
  const [program] = await getPrograms([relationship.programId]);
  const role = me ? roleOf(relationship, me.id) : undefined;
  const { form = 'pair' } = relationship;
  return messageCard({
    title: t('space.cards.startedTitle', { name }),
    lines: [
      t(`space.cards.started.${form}.${role ?? 'mentee'}`, { name, program: program?.title ?? '' }),
      t('space.cards.startedNext'),
    ],
  });
}

async function notesAndPair(
  ctx: Context,
  sessionId: string,
): Promise<{ notes: SessionNotes; pair: PairOfCard }> {
  const notes = await notesOf(ctx, sessionId);
  return { notes, pair: await pairOf(ctx, notes.session.relationshipId) };
}

async function suggestedLines(ctx: Context, sessionId: string): Promise<string[]> {
  const agenda = await sessionAgenda(ctx, sessionId);
  return agenda ? [t('sessions.agenda'), ...agendaLines(agenda).map((line) => `- ${line}`)] : [];
}

function keyPointsOf({ writings }: SessionNotes): string[] {
  return writings.flatMap(({ keyPoints }) => keyPoints);
}

function decisionsOf(entries: readonly OpenedEntry[], sessionId: string): string[] {
  return entries.flatMap((entry) =>
    entry.sessionId === sessionId && entry.content.kind === 'decision' ? [entry.content.text] : [],
  );
}

/** Each with who does it, and until when. */
function actionsOf(
  entries: readonly OpenedEntry[],
  { sessionId, pair: { me, partners } }: { sessionId: string; pair: PairOfCard },
): string[] {
  return entries.flatMap(({ sessionId: of, content }) => {
    if (of !== sessionId || content.kind !== 'action') return [];
    const { text, ownerId, dueOn } = content;
    const name =
      ownerId === me?.id
        ? t('space.cards.you')
        : (partners.find(({ id }) => id === ownerId)?.displayName ?? '');
    return dueOn && me
      ? [t('space.cards.actionDue', { text, name, day: calendarDay(dueOn, me) })]
      : [t('space.cards.action', { text, name })];
  });
}

function listed(name: 'keyPoints' | 'decisions' | 'actions', texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [`**${t(`space.fields.${name}`)}**`, ...texts.map((text) => `- ${text}`)];
}

function wordsOf(content: EntryContent): string[] {
  switch (content.kind) {
    case 'resource':
    case 'opportunity':
      return [content.title, ...(content.note ? [content.note] : [])];
    case 'action':
    case 'decision':
    case 'thanks':
      return [content.text];
  }
}

function goneIfTakenBack(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'space-entry.not-found') return undefined;
  throw error;
}
