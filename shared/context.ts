// What every use case receives: who acts, what time it is, and the ways to the outside.

import { AppError } from './platform/errors.js';
import type { Logger } from './platform/logger.js';
import type { Vault } from './platform/vault.js';
import type { AccountsPort } from './ports/accounts-port.js';
import type { CalendarPort } from './ports/calendar-port.js';
import type { Consent } from './ports/consent.js';
import type { Departure } from './ports/departure.js';
import type { DirectoryPort } from './ports/directory-port.js';
import type { GradesPort } from './ports/grades-port.js';
import type { KnownPair } from './ports/known-pair.js';
import type { Notice, NoticeSubject } from './ports/notice.js';
import type { PersonalDataSource } from './ports/personal-data.js';
import type { Renaming } from './ports/renaming.js';
import type { WaitingSource } from './ports/waiting-source.js';

export type Actor =
  | {
      kind: 'person';
      personId: string;
      /** The same, for what is asked of several. */
      personIds: readonly string[];
      roles: readonly 'administrator'[];
    }
  | { kind: 'system' };

export type Context = {
  actor: Actor;
  now(): Date;
  newId(): string;
  log: Logger;
  /** Tells people something; delivery happens later and is retried. */
  notify(personIds: readonly string[], notice: Notice): Promise<void>;
  /** Has cards that were already sent to the person show what has become of what they are about. */
  refreshNotices(personId: string, about: NoticeSubject): Promise<void>;
  /** Has a scheduled job do soon what was just queued for it; it would at its next turn in any case. */
  wake(job: string): void;
  /** All pairs that the program has or had: matching must know them, and stands below them. */
  pairsOf(programId: string): Promise<KnownPair[]>;
  /** Pairs in which these people are or were in other programs. */
  pairsElsewhere(programId: string, personIds: readonly string[]): Promise<KnownPair[]>;
  /** Those of the ids under which somebody has completed the training: for counting, which tells nobody who they are. */
  trainedAmong(personIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** To what these ids of one person have agreed in programs, and since when. */
  consentsOf(personIds: readonly string[]): Promise<Consent[]>;
  calendar: CalendarPort;
  directory: DirectoryPort;
  accounts: AccountsPort;
  grades: GradesPort;
  /** What each domain keeps about people, in the order in which it is erased. */
  personalData: readonly PersonalDataSource<Context>[];
  /** What names a person in each room, for one who had two records. */
  renamings: readonly Renaming<Context>[];
  /** What each part of a mentoring does when somebody leaves a group that goes on. */
  departures: readonly Departure<Context>[];
  /** Where people in a relationship wait for each other. */
  waitingSources: readonly WaitingSource[];
  vault: Vault;
};

/** Nobody's when the product itself acts. */
export function actingIds({ actor }: Pick<Context, 'actor'>): readonly string[] {
  return actor.kind === 'person' ? actor.personIds : [];
}

/** @throws AppError `auth.person-required` (401) when no person acts */
export function personId(ctx: Pick<Context, 'actor'>): string {
  if (ctx.actor.kind !== 'person') throw new AppError({ code: 'auth.person-required', status: 401 });
  return ctx.actor.personId;
}
