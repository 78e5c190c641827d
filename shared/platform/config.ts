// The one reader of the environment: every problem is reported at once, and the values come out typed and frozen.
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const port = 'must be a whole number from 0 to 65535';
const randomText = 'at least 32 random characters, for example from `openssl rand -base64 48`';

/** Tokens and secrets travel to these addresses: in the open they may do so inside this machine only. */
const safeUrl = z
  .url({ protocol: /^https?$/, error: 'must be a URL that starts with https://', abort: true })
  .refine((value) => isHttps(value) || isLoopback(value), {
    error: 'must start with https:// (http:// is for this machine alone: localhost or 127.0.0.1)',
  });
const safeBaseUrl = safeUrl.transform((value) => value.replace(/\/+$/, ''));
const guid = z.guid({ error: 'must be an id like 00000000-0000-0000-0000-000000000000' });

const environment = z.object({
  PORT: z.coerce.number({ error: port }).int(port).min(0, port).max(65535, port).default(3978),
  PUBLIC_URL: safeBaseUrl.optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  SECRET_KEY: z.string({ error: `must be set: ${randomText}` }).min(32, `must have ${randomText}`),
  SECRET_KEY_PREVIOUS: z.string().min(32, 'must have at least 32 characters').optional(),
  ENTRA_TENANT_ID: guid.optional(),
  ENTRA_CLIENT_ID: guid.optional(),
  ENTRA_CLIENT_SECRET: z.string().optional(),
  ENTRA_APP_ID_URI: z.string().startsWith('api://', 'must start with api://').optional(),
  ENTRA_AUTHORITY: safeBaseUrl.default('https://login.microsoftonline.com'),
  GRAPH_URL: safeBaseUrl.default('https://graph.microsoft.com'),
  BOT_APP_ID: guid.optional(),
  BOT_APP_PASSWORD: z.string().optional(),
  BOT_APP_TYPE: z
    .enum(['SingleTenant', 'MultiTenant'], { error: 'must be SingleTenant or MultiTenant' })
    .default('SingleTenant'),
  BOT_APP_TENANT_ID: guid.optional(),
  BOT_OPENID_METADATA_URL: safeUrl.default(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  BOT_TOKEN_ISSUER: z.string().default('https://api.botframework.com'),
  BOT_LOGIN_URL: safeBaseUrl.default('https://login.microsoftonline.com'),
  MAIL_SENDER: z.email('must be the e-mail address of a mailbox').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  LTI_PRIVATE_HOSTS: z.string().default('').transform(hostList),
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
/** By Graph, from a mailbox of the organization; or by a mail server. */
export type MailConfig = { kind: 'graph'; sender: string } | { kind: 'smtp'; url: string };
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
  /** Absent: the product sends no mail. */
  mail: MailConfig | undefined;
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
  const present = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const parsed = environment.safeParse(present);
  const problems = [
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []),
    ...halfSets(present),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return frozen(shape(parsed.data));
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
  if (env['MAIL_SENDER'] && env['SMTP_URL']) {
    problems.push('MAIL_SENDER and SMTP_URL are two ways to send mail: set one of them');
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
    mail: mailOf(env),
    ltiPrivateHosts: env.LTI_PRIVATE_HOSTS,
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

function mailOf(env: Environment): MailConfig | undefined {
  if (env.MAIL_SENDER) return { kind: 'graph', sender: env.MAIL_SENDER };
  return env.SMTP_URL ? { kind: 'smtp', url: env.SMTP_URL } : undefined;
}

function hostList(text: string, ctx: z.RefinementCtx): string[] {
  const hosts = text
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean);
  for (const host of hosts.filter((one) => !/^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.test(one))) {
    ctx.addIssue(`must list hosts as host or host:port, with commas between them; not ${host}`);
  }
  return hosts;
}

function isHttps(url: string): boolean {
  return new URL(url).protocol === 'https:';
}

function isLoopback(url: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

function frozen(config: Config): Config {
  for (const part of Object.values(config)) Object.freeze(part);
  return Object.freeze(config);
}
