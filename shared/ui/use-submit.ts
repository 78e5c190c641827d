// Runs one action at a time and remembers why it failed, for buttons that send something.
import { useRef, useState } from 'react';

export function useSubmit(action: () => Promise<void>): { busy: boolean; error: unknown; submit(): void } {
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const running = useRef(false);

  function submit() {
    if (running.current) return;
    running.current = true;
    setState({ busy: true });
    action()
      .then(
        () => setState({ busy: false }),
        (error: unknown) => setState({ busy: false, error: error ?? new Error('failed') }),
      )
      .finally(() => {
        running.current = false;
      });
  }

  return { busy: state.busy, error: state.error, submit };
}
