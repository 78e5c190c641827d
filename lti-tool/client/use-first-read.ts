// Reads what the first page shows, with React alone: the library that reads all else is too large for the first load.
import { useCallback, useEffect, useState } from 'react';
import { useApi } from '../../shared/ui/use-api.js';

export type FirstRead<Answer> = { data?: Answer; error?: unknown; refetch(): void };

export function useFirstRead<Answer>(path: string): FirstRead<Answer> {
  const api = useApi();
  const [state, setState] = useState<{ data?: Answer; error?: unknown }>({});
  const [round, setRound] = useState(0);
  const refetch = useCallback(() => setRound((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let current = true;
    setState({});
    api.get<Answer>(path).then(
      (data) => current && setState({ data }),
      (error: unknown) => current && setState({ error }),
    );
    return () => {
      current = false;
    };
  }, [api, path, round]);
  return { ...state, refetch };
}
