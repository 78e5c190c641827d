// The manifest of the Teams app: what Teams shows of Waymark, and where it finds the tab and the bot.
import { SCHEMA_VERSION, type TeamsManifest, teamsManifest } from './manifest-schema.js';
import type { PackageSettings } from './settings.js';
import { english, translations, type Words } from './words.js';

/** Raise it with every change of the package: Teams takes up an update only under a higher version. */
const APP_VERSION = '1.0.0';

/** @throws ZodError when a setting or a text is beyond what Teams accepts */
export function createManifest(settings: PackageSettings, words: Words = english): TeamsManifest {
  const { publicUrl, clientId, appIdUri, botAppId, publisher } = settings;
  const tabUrl = `${publicUrl}/tab`;
  return teamsManifest.parse({
    $schema: schemaUrl('MicrosoftTeams.schema.json'),
    manifestVersion: SCHEMA_VERSION,
    version: APP_VERSION,
    id: clientId,
    developer: {
      name: publisher.developer,
      websiteUrl: publisher.website,
      privacyUrl: publisher.privacy,
      termsOfUseUrl: publisher.terms,
    },
    name: { short: words['name.short'], full: words['name.full'] },
    description: { short: words['description.short'], full: words['description.full'] },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#4f52b2',
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: Object.keys(translations).map((tag) => ({
        languageTag: tag,
        file: translationFile(tag),
      })),
    },
    staticTabs: [
      {
        entityId: 'home',
        name: words['staticTabs[0].name'],
        contentUrl: tabUrl,
        websiteUrl: tabUrl,
        scopes: ['personal'],
      },
      { entityId: 'conversations', scopes: ['personal'] },
    ],
    bots: [
      {
        botId: botAppId,
        scopes: ['personal'],
        commandLists: [{ scopes: ['personal'], commands: commands(words) }],
      },
    ],
    validDomains: [new URL(publicUrl).host],
    webApplicationInfo: { id: clientId, resource: appIdUri },
  } satisfies TeamsManifest);
}

/** The address of one of Microsoft's schemas, in the version that the manifest follows. */
export function schemaUrl(file: string): string {
  return `https://developer.microsoft.com/en-us/json-schemas/teams/v${SCHEMA_VERSION}/${file}`;
}

export function translationFile(languageTag: string): string {
  return `${languageTag}.json`;
}

/** What a click writes to the bot. It is the same in every language, because the bot reads English. */
function commands(words: Words) {
  return [
    { title: 'hi', description: words['bots[0].commandLists[0].commands[0].description'] },
    { title: 'help', description: words['bots[0].commandLists[0].commands[1].description'] },
  ];
}
