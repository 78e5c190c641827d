// The only file that speaks teams-js: theme, language, sign-in token and links, in our own words.
import { app, authentication } from '@microsoft/teams-js';
import type { ThemeName } from '../../shared/ui/fluent-root.js';

declare const __TEAMS_PARENT_ORIGINS__: string[];

export type TeamsHost = {
  theme: ThemeName;
  locale: string;
  /** The part of the page that a deep link asked for. */
  place: string | undefined;
  onThemeChange(tell: (theme: ThemeName) => void): void;
  /** teams-js keeps the token and renews it; ask each time. */
  token(): Promise<string>;
  ready(): void;
  openLink(url: string): Promise<void>;
};

/** Undefined when the page is not inside Teams. */
export async function connectToTeams(): Promise<TeamsHost | undefined> {
  if (window.parent === window && window.opener === null) return undefined;
  await app.initialize(__TEAMS_PARENT_ORIGINS__);
  const context = await app.getContext();
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    place: context.page.subPageId,
    onThemeChange: (tell) => app.registerOnThemeChangeHandler((theme) => tell(themeOf(theme))),
    token: () => authentication.getAuthToken(),
    ready: () => app.notifySuccess(),
    openLink: (url) => app.openLink(url),
  };
}

function themeOf(name: string): ThemeName {
  if (name === 'dark' || name === 'contrast') return name;
  return 'light';
}
