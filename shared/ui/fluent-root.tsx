// Gives everything below it Fluent's look in one of the three Teams themes, and the language of the catalogs.
import {
  FluentProvider,
  makeStyles,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

export type ThemeName = 'light' | 'dark' | 'contrast';

const themes: Record<ThemeName, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

// Not on the provider itself: Fluent repeats the provider's classes on every dialog.
const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2, overflowWrap: 'anywhere' },
});

export function FluentRoot({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={themes[theme]}>
      <div className={styles.root} data-theme={theme}>
        {children}
      </div>
    </FluentProvider>
  );
}
