// The Bot Framework adapter, bound to the configured identity and channel.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotConfig } from '../shared/platform/config.js';
import type { Logger } from '../shared/platform/logger.js';
import { createCredentialsFactory } from './credentials.js';
import { onceOnly } from './once-only.js';

export function createAdapter(config: BotConfig, log: Logger): CloudAdapter {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: config.appId,
      MicrosoftAppType: config.appType,
      MicrosoftAppTenantId: config.tenantId,
      ToBotFromChannelOpenIdMetadataUrl: config.openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: config.openIdMetadataUrl,
      ToBotFromChannelTokenIssuer: config.tokenIssuer,
      ToChannelFromBotLoginUrl: `${config.loginUrl}/${config.tenantId}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: 'https://api.botframework.com',
      ValidateAuthority: 'true',
    } as never,
    createCredentialsFactory(config),
    undefined,
    undefined,
    { httpClient: onceOnly() },
  );
  const adapter = new CloudAdapter(authentication);
  // What is thrown from here would be printed by the SDK; whoever wrote can write again.
  adapter.onTurnError = async (_turn, error) => {
    log.error({ err: error }, 'a conversation turn failed');
  };
  return adapter;
}
