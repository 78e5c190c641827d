// Reads what the first page shows, with React alone: the library that reads all else is too large for the first load.
import { useCallback, useEffect, useState } from 'react';
import type { LtiContract } from '../../shared/api/lti-contract.js';
import type { PathOf, ResponseOf } from '../../shared/api/route-contract.js';
import { useAnyApi } from '../../shared/ui/use-api.js';

export type FirstRead<Answer> = { data?: Answer; error?: unknown; refetch(): void };

export function useFirstRead<Path extends PathOf<LtiContract, 'GET'>>(
  path: Path,
): FirstRead<ResponseOf<LtiContract, 'GET', Path>> {
  type Answer = ResponseOf<LtiContract, 'GET', Path>;
  const api = useAnyApi();
  const [state, setState] = useState<{ data?: Answer; error?: unknown }>({});
  const [round, setRound] = useState(0);
  const refetch = useCallback(() => setRound((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let current = true;
    setState({});
    api.get(path).then(
      (data) => current && setState({ data: data as Answer }),
      (error: unknown) => current && setState({ error }),
    );
    return () => {
      current = false;
    };
  }, [api, path, round]);
  return { ...state, refetch };
}
