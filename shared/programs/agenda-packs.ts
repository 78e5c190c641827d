// The agenda packs: what meetings of a program are about, from the first one to the last; pages may import it.
import type { AgendaPackId } from './program-words.js';

/** first: the first meeting; early: until goals are agreed; middle: while work goes on; last: the last meeting. */
export type AgendaStage = 'first' | 'early' | 'middle' | 'last';

/** Its words stand under `agendaPacks.item.<id>`. */
export type AgendaItem = { id: string; minutes: number };

export type AgendaPack = {
  /** Its name and description stand under `agendaPacks.pack.<id>`. */
  id: AgendaPackId;
  stages: Readonly<Record<AgendaStage, readonly AgendaItem[]>>;
};

export const AGENDA_STAGES: readonly AgendaStage[] = ['first', 'early', 'middle', 'last'];

const getToKnow: AgendaItem = { id: 'stories', minutes: 15 };
const groundRules: AgendaItem = { id: 'ground-rules', minutes: 10 };
const opener: AgendaItem = { id: 'opener', minutes: 5 };
const summary: AgendaItem = { id: 'summary', minutes: 5 };
const actions: AgendaItem = { id: 'actions', minutes: 5 };
const farewell: readonly AgendaItem[] = [
  { id: 'look-back', minutes: 15 },
  { id: 'what-stays', minutes: 10 },
  { id: 'thanks', minutes: 5 },
];

/** Each meeting of each pack takes half an hour to three quarters. */
export const AGENDA_PACKS: readonly AgendaPack[] = [
  pack('skills', {
    first: { id: 'skill-map', minutes: 10 },
    early: { id: 'skill-goal', minutes: 15 },
    middle: [
      { id: 'practice', minutes: 15 },
      { id: 'feedback', minutes: 10 },
    ],
  }),
  pack('career', {
    first: { id: 'career-so-far', minutes: 10 },
    early: { id: 'career-goal', minutes: 15 },
    middle: [
      { id: 'next-move', minutes: 15 },
      { id: 'obstacles', minutes: 10 },
    ],
  }),
  pack('network', {
    first: { id: 'interests', minutes: 10 },
    early: { id: 'network-map', minutes: 15 },
    middle: [
      { id: 'introductions', minutes: 15 },
      { id: 'follow-up', minutes: 10 },
    ],
  }),
  pack('arrival', {
    first: { id: 'first-days', minutes: 10 },
    early: { id: 'who-is-who', minutes: 15 },
    middle: [
      { id: 'how-things-work', minutes: 15 },
      { id: 'open-questions', minutes: 10 },
    ],
  }),
  pack('belonging', {
    first: { id: 'being-heard', minutes: 10 },
    early: { id: 'strengths', minutes: 15 },
    middle: [
      { id: 'situations', minutes: 15 },
      { id: 'allies', minutes: 10 },
    ],
  }),
  pack('leading', {
    first: { id: 'role-models', minutes: 10 },
    early: { id: 'leading-goal', minutes: 15 },
    middle: [
      { id: 'team-case', minutes: 15 },
      { id: 'decisions', minutes: 10 },
    ],
  }),
];

type Own = { first: AgendaItem; early: AgendaItem; middle: readonly AgendaItem[] };

/** What every pack shares stands around what is its own. */
function pack(id: AgendaPackId, { first, early, middle }: Own): AgendaPack {
  return {
    id,
    stages: {
      first: [getToKnow, first, groundRules, summary],
      early: [opener, early, actions, summary],
      middle: [opener, ...middle, actions, summary],
      last: farewell,
    },
  };
}
