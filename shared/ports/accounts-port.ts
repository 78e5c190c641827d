// Who of the organization still has an account; implemented on Microsoft Graph.

/** Directory object id, in the organization of this id. */
export type Account = { tid: string; oid: string };

/** gone: disabled or deleted; unknown: the directory does not say, which means nothing. */
export type AccountState = 'enabled' | 'gone' | 'unknown';

export type AccountStates = {
  /** In the order of the question. */
  states: AccountState[];
  /** Some of the question was not answered: ask again after this long. */
  retryAfterSeconds?: number;
};

/** As many as fit into one question. */
export const ACCOUNTS_AT_ONCE = 20;

export type AccountsPort = {
  /** Of up to `ACCOUNTS_AT_ONCE` people. @throws AccountsUnavailable when nothing was answered */
  states(of: readonly Account[]): Promise<AccountStates>;
};

export class AccountsUnavailable extends Error {
  override readonly name = 'AccountsUnavailable';
  constructor(
    readonly retryAfterSeconds: number | undefined,
    cause: unknown,
  ) {
    super("The directory can't say who has an account.", { cause });
  }
}

/** Of an installation that has no directory. */
export const noAccounts: AccountsPort = {
  states: (of) => Promise.resolve({ states: of.map(() => 'unknown' as const) }),
};
