// What the package is built from: the product's own settings, and who publishes the app in the organization.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Config, ConfigError, readConfig } from '../shared/platform/config.js';
import { developerName, httpsUrl } from './manifest-schema.js';

const publisher = z.object({
  developer: developerName,
  website: httpsUrl,
  privacy: httpsUrl,
  terms: httpsUrl,
});
type Publisher = z.infer<typeof publisher>;

export type PackageSettings = Readonly<{
  /** Without a slash at the end. */
  publicUrl: string;
  clientId: string;
  appIdUri: string;
  botAppId: string;
  publisher: Publisher;
}>;

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigError that lists what is missing or wrong, in words that say what to set */
export function readSettings(
  env: Environment,
  args: readonly string[],
): PackageSettings & { out: string | undefined } {
  const { out, ...options } = readOptions(args);
  const { publicUrl, entra, bot } = readConfig(withoutSecrets(env));
  const parsed = publisher.safeParse(options);
  const problems = [...addressProblems(publicUrl, entra), ...publisherProblems(parsed.error)];
  if (!bot) problems.push('BOT_APP_ID must be set: the id of the bot that the chat is with');
  if (!entra || !bot || !parsed.success || problems.length > 0) throw new ConfigError(problems);
  const { clientId, appIdUri } = entra;
  return { publicUrl, clientId, appIdUri, botAppId: bot.appId, publisher: parsed.data, out };
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { developer: text, website: text, privacy: text, terms: text, out: text };
  const { values } = parseArgs({ args: [...args], options });
  return { ...values, out: values.out };
}

const STAND_IN = 'no secret is needed to build the package';

/** The package holds no secret, so whoever builds it needs none. */
function withoutSecrets(env: Environment): Environment {
  return {
    ...env,
    SECRET_KEY: STAND_IN,
    SECRET_KEY_PREVIOUS: undefined,
    ENTRA_CLIENT_SECRET: env['ENTRA_CLIENT_ID'] && STAND_IN,
    BOT_APP_PASSWORD: env['BOT_APP_ID'] && STAND_IN,
  };
}

function addressProblems(publicUrl: string, entra: Config['entra']): string[] {
  const problems: string[] = [];
  const { protocol, host } = new URL(publicUrl);
  if (protocol !== 'https:')
    problems.push('PUBLIC_URL must be set to an address that starts with https://: Teams opens no other');
  if (!entra)
    return [...problems, 'ENTRA_TENANT_ID and ENTRA_CLIENT_ID must be set: the tab signs people in by them'];
  const fitting = [`api://${host}/${entra.clientId}`, `api://${host}/botid-${entra.clientId}`];
  if (!fitting.includes(entra.appIdUri))
    problems.push(
      `ENTRA_APP_ID_URI must be ${fitting.join(' or ')}, as in Entra: Teams gives the tab no token for another`,
    );
  return problems;
}

const ASKED: Readonly<Record<keyof Publisher, string>> = {
  developer: 'the name of your organization, in at most 32 characters',
  website: 'the https:// address where people find help with Waymark',
  privacy: "the https:// address of your organization's privacy statement for it",
  terms: "the https:// address of your organization's terms of use for it",
};

function publisherProblems(error: z.ZodError<Publisher> | undefined): string[] {
  const wrong = new Set(error?.issues.map(({ path }) => path[0]));
  return Object.entries(ASKED).flatMap(([name, what]) =>
    wrong.has(name) ? [`--${name} must be given: ${what}`] : [],
  );
}
