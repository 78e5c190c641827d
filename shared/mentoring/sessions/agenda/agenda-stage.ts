// Which part of an agenda pack a meeting is for, by its number and by how near the planned end is: a pure rule.
import { DAY } from '../../../platform/hours.js';
import type { AgendaStage } from '../../../programs/agenda-packs.js';

export type Meeting = {
  /** The first is 1. */
  number: number;
  at: Date;
  startedAt: Date;
  lengthWeeks: number;
};

/** By then most have agreed on their goals. */
const EARLY_MEETINGS = 3;
/** Who meets every other week meets once in this time. */
const LAST_DAYS = 14;

export function agendaStage({ number, at, startedAt, lengthWeeks }: Meeting): AgendaStage {
  if (number <= 1) return 'first';
  const endsAt = startedAt.getTime() + lengthWeeks * 7 * DAY;
  if (at.getTime() > endsAt - LAST_DAYS * DAY) return 'last';
  return number <= EARLY_MEETINGS ? 'early' : 'middle';
}
