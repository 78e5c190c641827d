// The one reader of the environment: every problem is reported at once, and the values come out typed and frozen.
import { z } from 'zod';

const url = z.url({ protocol: /^https?$/, error: 'must be a URL that starts with http:// or https://' });
const withoutSlash = url.transform((value) => value.replace(/\/+$/, ''));
const guid = z.guid({ error: 'must be an id like 00000000-0000-0000-0000-000000000000' });

const environment = z.object({
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65535).default(3978),
  PUBLIC_URL: withoutSlash.optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SECRET_KEY: z
    .string({
      error: 'must be set: at least 32 random characters, for example from `openssl rand -base64 48`',
    })
    .min(32, 'must have at least 32 characters, for example from `openssl rand -base64 48`'),
  SECRET_KEY_PREVIOUS: z.string().min(32, 'must have at least 32 characters').optional(),
  ENTRA_TENANT_ID: guid.optional(),
  ENTRA_CLIENT_ID: guid.optional(),
  ENTRA_CLIENT_SECRET: z.string().optional(),
  ENTRA_APP_ID_URI: z.string().startsWith('api://', 'must start with api://').optional(),
  ENTRA_AUTHORITY: withoutSlash.default('https://login.microsoftonline.com'),
  GRAPH_URL: withoutSlash.default('https://graph.microsoft.com'),
  BOT_APP_ID: guid.optional(),
  BOT_APP_PASSWORD: z.string().optional(),
  BOT_APP_TYPE: z
    .enum(['SingleTenant', 'MultiTenant'], { error: 'must be SingleTenant or MultiTenant' })
    .default('SingleTenant'),
  BOT_APP_TENANT_ID: guid.optional(),
  BOT_OPENID_METADATA_URL: url.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  BOT_TOKEN_ISSUER: z.string().default('https://api.botframework.com'),
  BOT_LOGIN_URL: withoutSlash.default('https://login.microsoftonline.com'),
  MAIL_SENDER: z.email().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  LTI_PRIVATE_HOSTS: z.string().default(''),
});
type Environment = z.infer<typeof environment>;

export type EntraConfig = {
  tenantId: string;
  clientId: string;
  clientSecret: string;
  appIdUri: string;
  authority: string;
  graphUrl: string;
};
export type BotConfig = {
  appId: string;
  appPassword: string;
  appType: 'SingleTenant' | 'MultiTenant';
  tenantId: string;
  openIdMetadataUrl: string;
  tokenIssuer: string;
  loginUrl: string;
};
export type Config = Readonly<{
  port: number;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Absent: the embedded database is used. */
  mongodbUri: string | undefined;
  dataDir: string;
  logLevel: Environment['LOG_LEVEL'];
  secretKey: string;
  secretKeyPrevious: string | undefined;
  /** Absent: the tab is off. */
  entra: EntraConfig | undefined;
  /** Absent: the bot is off. */
  bot: BotConfig | undefined;
  /** `host` or `host:port` entries on private addresses that LTI platforms may have. */
  ltiPrivateHosts: readonly string[];
}>;

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration has ${problems.length} problem(s):\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
  }
}

/** @throws ConfigError that lists everything that is wrong, in words that say what to set */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(present);
  const problems = [
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []),
    ...halfSets(present),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(shape(parsed.data));
}

const entraNames = ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET'];
const botNames = ['BOT_APP_ID', 'BOT_APP_PASSWORD'];

function halfSets(env: Readonly<Record<string, string | undefined>>): string[] {
  const problems = [missingOf(env, 'tab', entraNames), missingOf(env, 'bot', botNames)];
  const botTenant = env['BOT_APP_TENANT_ID'] ?? env['ENTRA_TENANT_ID'];
  if (env['BOT_APP_ID'] && env['BOT_APP_TYPE'] !== 'MultiTenant' && !botTenant) {
    problems.push('BOT_APP_TENANT_ID must be set for a SingleTenant bot');
  }
  if ((env['ENTRA_CLIENT_ID'] || env['BOT_APP_ID']) && !env['PUBLIC_URL']) {
    problems.push('PUBLIC_URL must be set: the https address under which Teams and the LMS reach Waymark');
  }
  return problems.filter((problem) => problem !== undefined);
}

function missingOf(
  env: Readonly<Record<string, string | undefined>>,
  door: string,
  names: string[],
): string | undefined {
  const missing = names.filter((name) => !env[name]);
  if (missing.length === 0 || missing.length === names.length) return undefined;
  return `${missing.join(' and ')} must be set too: the ${door} needs ${names.join(', ')} together`;
}

function shape(env: Environment): Config {
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  return {
    port: env.PORT,
    publicUrl,
    mongodbUri: env.MONGODB_URI,
    dataDir: env.DATA_DIR,
    logLevel: env.LOG_LEVEL,
    secretKey: env.SECRET_KEY,
    secretKeyPrevious: env.SECRET_KEY_PREVIOUS,
    entra: entraOf(env, publicUrl),
    bot: botOf(env),
    ltiPrivateHosts: env.LTI_PRIVATE_HOSTS.split(',')
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean),
  };
}

function entraOf(env: Environment, publicUrl: string): EntraConfig | undefined {
  const { ENTRA_TENANT_ID: tenantId, ENTRA_CLIENT_ID: clientId, ENTRA_CLIENT_SECRET: clientSecret } = env;
  if (!tenantId || !clientId || !clientSecret) return undefined;
  const appIdUri = env.ENTRA_APP_ID_URI ?? `api://${new URL(publicUrl).host}/${clientId}`;
  return {
    tenantId,
    clientId,
    clientSecret,
    appIdUri,
    authority: env.ENTRA_AUTHORITY,
    graphUrl: env.GRAPH_URL,
  };
}

function botOf(env: Environment): BotConfig | undefined {
  const tenantId = env.BOT_APP_TENANT_ID ?? env.ENTRA_TENANT_ID ?? '';
  if (!env.BOT_APP_ID || !env.BOT_APP_PASSWORD) return undefined;
  return {
    appId: env.BOT_APP_ID,
    appPassword: env.BOT_APP_PASSWORD,
    appType: env.BOT_APP_TYPE,
    tenantId,
    openIdMetadataUrl: env.BOT_OPENID_METADATA_URL,
    tokenIssuer: env.BOT_TOKEN_ISSUER,
    loginUrl: env.BOT_LOGIN_URL,
  };
}
