// The one place in which a page keeps what the API answered, by path; an action tells it what has changed.
import { QueryClient } from '@tanstack/react-query';

/** Without a network nothing waits in silence: it fails, and is said. */
const networkMode = 'always';

export const answerCache = new QueryClient({
  defaultOptions: { queries: { retry: 1, networkMode }, mutations: { networkMode } },
});

/** This is what the path answers from now on. */
export function put<Answer>(path: string, answer: Answer): void {
  answerCache.setQueryData([path], answer);
}

/** What the path last answered, if it did. */
export function known<Answer>(path: string): Answer | undefined {
  return answerCache.getQueryData<Answer>([path]);
}

/** Changes what is there; nothing where nothing was read yet. */
export function amend<Answer>(path: string, change: (answer: Answer) => Answer): void {
  answerCache.setQueryData<Answer>([path], (answer) => (answer === undefined ? answer : change(answer)));
}

/** Has each path read anew that begins so; what no part of the page shows, once it is shown. */
export function forget(...beginnings: string[]): void {
  void answerCache.invalidateQueries({
    predicate: ({ queryKey }) => beginnings.some((beginning) => String(queryKey[0]).startsWith(beginning)),
  });
}

/** Has the path read anew at once, whether it is shown or not. */
export function refresh(path: string): void {
  void answerCache.invalidateQueries({ queryKey: [path], refetchType: 'all' });
}
