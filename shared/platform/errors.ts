// The one error that people may see: a stable code, an HTTP status, and the facts its text needs.

export type AppErrorParams = Readonly<Record<string, string | number>>;
export type Issue = { path: string; message: string };

export type AppErrorOptions = {
  /** Dotted and stable, `<area>.<what>`; its text stands in the catalog under `errors.<code>`. */
  code: string;
  /** HTTP status, 400 to 599. */
  status: number;
  params?: AppErrorParams;
  issues?: readonly Issue[];
  cause?: unknown;
};

export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: AppErrorParams;
  readonly issues: readonly Issue[];

  constructor({ code, status, params = {}, issues = [], cause }: AppErrorOptions) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.status = status;
    this.params = params;
    this.issues = issues;
  }
}
