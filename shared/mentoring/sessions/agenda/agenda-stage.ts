// Which part of an agenda pack a meeting is for, by its number and by how near the planned end is: a pure rule.
import type { AgendaStage } from '../../../programs/agenda-packs.js';

export type Meeting = {
  /** The first is 1. */
  number: number;
  at: Date;
  startedAt: Date;
  lengthWeeks: number;
};

const DAY_MS = 24 * 60 * 60_000;
/** By then most have agreed on their goals. */
const EARLY_MEETINGS = 3;
/** Who meets every other week meets once in this time. */
const LAST_DAYS = 14;

export function agendaStage({ number, at, startedAt, lengthWeeks }: Meeting): AgendaStage {
  if (number <= 1) return 'first';
  const endsAt = startedAt.getTime() + lengthWeeks * 7 * DAY_MS;
  if (at.getTime() > endsAt - LAST_DAYS * DAY_MS) return 'last';
  return number <= EARLY_MEETINGS ? 'early' : 'middle';
}
