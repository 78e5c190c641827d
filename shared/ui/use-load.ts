// Loads something once when a component appears, and again on demand.
import { useCallback, useEffect, useState } from 'react';

export type Load<Value> = { value?: Value; error?: unknown; reload(): void };

/** load must keep its identity between renders (useCallback), or it is called each time. */
export function useLoad<Value>(load: () => Promise<Value>): Load<Value> {
  const [state, setState] = useState<{ value?: Value; error?: unknown }>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let current = true;
    setState({});
    load().then(
      (value) => current && setState({ value }),
      (error: unknown) => current && setState({ error }),
    );
    return () => {
      current = false;
    };
  }, [load, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { ...state, reload };
}
