// ltijs as it comes, with its own database code, on the same kind of database in the same place.
import { Provider } from 'ltijs-as-it-comes';
import { startEmbeddedMongo } from '../../shared/platform/embedded-mongo/start.js';
import { freePort } from '../../test/sandbox/free-port.js';
import { CLIENT_ID } from './platform.js';
import { answerTo, type ToolInput } from './tool-process.js';

const { issuer, jwksUrl, dataDir } = JSON.parse(process.argv[2] ?? '') as ToolInput;
const database = await startEmbeddedMongo({ dataDir });
const port = await freePort();
Provider.setup(
  'a key for the time of the measurement',
  { url: `${database.uri}/ltijs` },
  { cookies: { secure: false } },
);
Provider.onConnect((_token, _req, res) => res.send('<!doctype html><title>The page of the tool</title>'));
await Provider.deploy({ port, silent: true });
const platform = await Provider.registerPlatform({
  url: issuer,
  name: 'Bench',
  clientId: CLIENT_ID,
  authenticationEndpoint: `${issuer}/auth`,
  accesstokenEndpoint: `${issuer}/token`,
  authConfig: { method: 'JWK_SET', key: jwksUrl },
});
await platform.platformActive(true);
const url = `http://127.0.0.1:${port}`;
answerTo({ loginUrl: `${url}/login`, launchUrl: `${url}/` });
