// Changes something, one change at a time, and remembers why it failed, for buttons that send something.
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerCache } from './answer-cache.js';

export type Change<Wish = undefined> = {
  busy: boolean;
  /** Undefined while nothing went wrong, and from the next try on. */
  error: unknown;
  submit: [Wish] extends [undefined] ? () => void : (wish: Wish) => void;
};

export type ChangeOptions = {
  /** For marks of which several are set in a row; otherwise a second press while the first is under way does nothing. */
  mayOverlap?: boolean;
};

/** @param action tells the cache what it changed, by the answer or by what is to be read anew */
export function useChange<Wish = undefined>(
  action: (wish: Wish) => Promise<unknown>,
  { mayOverlap = false }: ChangeOptions = {},
): Change<Wish> {
  const running = useRef(false);
  const { mutate, isPending, error } = useMutation<unknown, unknown, Wish>(
    {
      mutationFn: (wish) =>
        action(wish).finally(() => {
          running.current = false;
        }),
    },
    answerCache,
  );

  function submit(wish: Wish) {
    if (running.current && !mayOverlap) return;
    running.current = true;
    mutate(wish);
  }

  return { busy: isPending, error: error ?? undefined, submit: submit as Change<Wish>['submit'] };
}
