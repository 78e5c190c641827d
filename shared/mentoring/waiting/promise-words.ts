// How soon the members of a relationship answer each other, in words for cards and pages.

/** Within how many working days the members answer each other: as they agreed, or as is usual without that. */
export type ResponsePromise = { days: number; isAgreed: boolean };

type Translate = (key: string, params: { count: number }) => string;

export function promiseWords(t: Translate, { days, isAgreed }: ResponsePromise): string {
  return t(`waiting.promise.${isAgreed ? 'agreed' : 'usual'}`, { count: days });
}
