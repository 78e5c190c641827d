// A second process of the product for the tests of the vault: seals for the same owners at the same moment as its twin.
import { once } from 'node:events';
import { inDatabase } from '../../shared/platform/beside-server.js';
import { readConfig } from '../../shared/platform/config.js';
import { createVault } from '../../shared/platform/vault.js';

const config = readConfig(process.env);
await inDatabase(config, async () => {
  const vault = createVault({ secretKey: config.secretKey });
  process.send?.('ready');
  const [owners] = (await once(process, 'message')) as [string[]];
  process.send?.(await Promise.all(owners.map((owner) => vault.seal(owner, `for ${owner}`))));
});
process.disconnect();
