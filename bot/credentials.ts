// The bot's own sign-in at Entra, at whatever login address is configured.
import { ConfidentialClientApplication } from '@azure/msal-node';
import { AppCredentials, type ServiceClientCredentialsFactory } from 'botframework-connector';
import type { BotConfig } from '../shared/platform/config.js';

const CONNECTOR_SCOPE = 'https://api.botframework.com';

export function createCredentialsFactory(config: BotConfig): ServiceClientCredentialsFactory {
  const credentials = new BotCredentials(config);
  return {
    isValidAppId: async (appId: string) => appId === config.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
}

class BotCredentials extends AppCredentials {
  private readonly client: ConfidentialClientApplication;

  constructor(config: BotConfig) {
    super(config.appId, config.tenantId, CONNECTOR_SCOPE);
    const tenant = config.appType === 'MultiTenant' ? 'botframework.com' : config.tenantId;
    this.client = new ConfidentialClientApplication({
      auth: {
        clientId: config.appId,
        clientSecret: config.appPassword,
        authority: `${config.loginUrl}/${tenant}`,
        knownAuthorities: [new URL(config.loginUrl).host],
      },
    });
  }

  override async getToken(): Promise<string> {
    const result = await this.client.acquireTokenByClientCredential({
      scopes: [`${CONNECTOR_SCOPE}/.default`],
    });
    if (!result?.accessToken) throw new Error('Entra answered without a token for the bot.');
    return result.accessToken;
  }

  protected override refreshToken(): never {
    throw new Error('getToken asks the token cache itself.');
  }
}
