// Waymark as it runs in production, with its embedded database.
import { startServer } from '../../server.js';
import { registerPlatform } from '../../shared/lms/lms-actions.js';
import { readConfig } from '../../shared/platform/config.js';
import { buildPages } from '../../test/sandbox/build-pages.js';
import { freePort } from '../../test/sandbox/free-port.js';
import { CLIENT_ID, DEPLOYMENT_ID } from './platform.js';
import { answerTo, type ToolInput } from './tool-process.js';

const { issuer, jwksUrl, dataDir } = JSON.parse(process.argv[2] ?? '') as ToolInput;
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const config = readConfig({
  PORT: String(port),
  PUBLIC_URL: url,
  DATA_DIR: dataDir,
  LOG_LEVEL: 'warn',
  SECRET_KEY: 'a key for the time of the measurement',
  LTI_PRIVATE_HOSTS: new URL(issuer).host,
});
await startServer(config, { now: () => new Date(), pagesDir: await buildPages() });
await registerPlatform({
  id: 'bench',
  name: 'Bench',
  issuer,
  clientId: CLIENT_ID,
  deploymentIds: [DEPLOYMENT_ID],
  authUrl: `${issuer}/auth`,
  tokenUrl: `${issuer}/token`,
  jwksUrl,
  status: 'active',
});
answerTo({ loginUrl: `${url}/lti/login`, launchUrl: `${url}/lti/launch` });
