// How a table of routes is read: by method and path, for the types of pages and for the checks of tests.
import { z } from 'zod';

/** Something that is no JSON, such as a table to download. */
export const file = z.string();
export const nothing = z.object({});

export type Method = 'GET' | 'POST' | 'PUT';
export type Contract = Readonly<Record<string, { body?: z.ZodType; response: z.ZodType }>>;

/** Paths that look like one of the table: ids are any words. */
export type PathOf<C, M extends Method> = {
  [Route in keyof C]: Route extends `${M} ${infer Pattern}`
    ? Filled<Pattern> | `${Filled<Pattern>}?${string}`
    : never;
}[keyof C];

/** Nothing for a path that the table has; a word that no call holds, so that it does not compile, for all others. */
export type Unknown<C, M extends Method, Path extends string> =
  IsUnknown<C, M, Path> extends true ? ['this path is not in the table of routes'] : [];

export type ResponseOf<C, M extends Method, Path extends string> = C[RouteOf<C, M, Path>] extends {
  response: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : never;

/** What has to be sent; nothing where the table names no body. */
export type Sent<C, M extends Method, Path extends string> =
  IsUnknown<C, M, Path> extends true
    ? Unknown<C, M, Path>
    : C[RouteOf<C, M, Path>] extends { body: infer Schema extends z.ZodType }
      ? [body: z.input<Schema>]
      : [];

/** What the body of a route may hold. */
export type BodyOf<C, Route extends keyof C> = C[Route] extends { body: infer Schema extends z.ZodType }
  ? z.input<Schema>
  : never;

/** Of each path, where there are several. */
type RouteOf<C, M extends Method, Path extends string> = Path extends string
  ? {
      [Route in keyof C]: Route extends `${M} ${infer Pattern}`
        ? Fits<Pattern, WithoutQuery<Path>> extends true
          ? Route
          : never
        : never;
    }[keyof C]
  : never;

type IsUnknown<C, M extends Method, Path extends string> = true extends (
  Path extends string
    ? [RouteOf<C, M, Path>] extends [never]
      ? true
      : false
    : never
)
  ? true
  : false;

type Filled<Pattern extends string> = Pattern extends `${infer Before}:${string}/${infer After}`
  ? `${Before}${string}/${Filled<After>}`
  : Pattern extends `${infer Before}:${string}`
    ? `${Before}${string}`
    : Pattern;

type WithoutQuery<Path extends string> = Path extends `${infer Bare}?${string}` ? Bare : Path;

type Fits<Pattern extends string, Path extends string> = Pattern extends `${infer First}/${infer Rest}`
  ? Path extends `${infer Part}/${infer More}`
    ? FitsPart<First, Part> extends true
      ? Fits<Rest, More>
      : false
    : false
  : Path extends `${string}/${string}`
    ? false
    : FitsPart<Pattern, Path>;

/** Ids stand where the pattern has a name with a colon. */
type FitsPart<Pattern extends string, Part extends string> = Pattern extends `:${string}`
  ? true
  : Part extends Pattern
    ? true
    : false;
