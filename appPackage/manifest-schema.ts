// What Teams accepts of a manifest, as far as ours goes: its shape and its limits.
import { z } from 'zod';

/** The newest released schema of the manifest. */
export const SCHEMA_VERSION = '1.30';

const guid = z.guid();
const text = (max: number) => z.string().trim().min(1).max(max);
const pngFile = z.string().regex(/^[a-z]+\.png$/);
const languageTag = z.string().regex(/^[a-z]{2}(-[a-z]{2})?$/);

export const httpsUrl = z.url({ protocol: /^https$/ }).max(2048);
export const developerName = text(32);

const personal = z.tuple([z.literal('personal')]);

const ownTab = z.strictObject({
  entityId: text(64),
  name: text(128),
  contentUrl: httpsUrl,
  websiteUrl: httpsUrl,
  scopes: personal,
});
/** Where the chat with the bot stands among the tabs. */
const chatTab = z.strictObject({ entityId: z.literal('conversations'), scopes: personal });

const bot = z.strictObject({
  botId: guid,
  scopes: personal,
  commandLists: z.tuple([
    z.strictObject({
      scopes: personal,
      commands: z
        .array(z.strictObject({ title: text(128), description: text(4000) }))
        .min(1)
        .max(12),
    }),
  ]),
});

export const teamsManifest = z.strictObject({
  $schema: httpsUrl,
  manifestVersion: z.literal(SCHEMA_VERSION),
  version: z.string().regex(/^[1-9]\d*\.\d+\.\d+$/),
  id: guid,
  developer: z.strictObject({
    name: developerName,
    websiteUrl: httpsUrl,
    privacyUrl: httpsUrl,
    termsOfUseUrl: httpsUrl,
  }),
  name: z.strictObject({ short: text(30), full: text(100) }),
  description: z.strictObject({ short: text(80), full: text(4000) }),
  icons: z.strictObject({ color: pngFile, outline: pngFile }),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/),
  localizationInfo: z.strictObject({
    defaultLanguageTag: languageTag,
    additionalLanguages: z.array(z.strictObject({ languageTag, file: z.string().regex(/^[a-z-]+\.json$/) })),
  }),
  staticTabs: z.tuple([ownTab, chatTab]),
  bots: z.tuple([bot]),
  validDomains: z.array(z.hostname().or(z.string().regex(/^[a-z0-9.-]+:\d+$/))).max(100),
  webApplicationInfo: z.strictObject({ id: guid, resource: z.string().startsWith('api://').max(2048) }),
});
export type TeamsManifest = z.infer<typeof teamsManifest>;
