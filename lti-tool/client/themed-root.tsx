// An LMS tells us no theme, so the page follows what the person has set up on their machine.
import { type ReactNode, useSyncExternalStore } from 'react';
import { FluentRoot, type ThemeName } from '../../shared/ui/fluent-root.js';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(forced-colors: active)');

export function ThemedRoot({ children }: { children: ReactNode }) {
  return <FluentRoot theme={useSyncExternalStore(subscribe, currentTheme)}>{children}</FluentRoot>;
}

function currentTheme(): ThemeName {
  if (contrast.matches) return 'contrast';
  return dark.matches ? 'dark' : 'light';
}

function subscribe(onChange: () => void): () => void {
  for (const query of [dark, contrast]) query.addEventListener('change', onChange);
  return () => {
    for (const query of [dark, contrast]) query.removeEventListener('change', onChange);
  };
}
