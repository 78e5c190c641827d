// How soon the members of a relationship answer each other, in words for cards and pages.
import type { ResponsePromise } from './waiting.js';

type Translate = (key: string, params: { count: number }) => string;

export function promiseWords(t: Translate, { days, isAgreed }: ResponsePromise): string {
  return t(`waiting.promise.${isAgreed ? 'agreed' : 'usual'}`, { count: days });
}
