// Whom Waymark calls because a platform named the address.
import assert from 'node:assert/strict';
import { createOutbound } from '../../../lti-tool/outbound.js';
import { AppError } from '../../../shared/platform/errors.js';

const refused = [
  'http://93.184.216.34/keys',
  'https://127.0.0.1/keys',
  'https://10.1.2.3/keys',
  'https://172.31.0.1/keys',
  'https://192.168.1.1/keys',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/keys',
  'https://0.0.0.0/keys',
  'https://[::1]/keys',
  'https://[fd00::1]/keys',
  'https://[fe80::1]/keys',
  'https://[::ffff:10.0.0.1]/keys',
  'https://localhost/keys',
  'ftp://93.184.216.34/keys',
];

describe('calls to addresses that a platform names', () => {
  for (const address of refused)
    it(`are not made to ${address}`, async () => {
      await assert.rejects(
        createOutbound([]).assertAllowed(address),
        (error) => error instanceof AppError && error.code === 'lti.address-refused',
      );
    });

  it('are made to public addresses over https', async () => {
    await createOutbound([]).assertAllowed('https://93.184.216.34/keys');
    await createOutbound([]).assertAllowed('https://[2606:2800:220:1:248:1893:25c8:1946]/keys');
  });

  it('are made to the private hosts that are configured, with or without a port', async () => {
    const outbound = createOutbound(['campus.intranet', '10.0.0.5:8443']);
    await outbound.assertAllowed('http://campus.intranet:8080/keys');
    await outbound.assertAllowed('https://10.0.0.5:8443/keys');
    await assert.rejects(outbound.assertAllowed('https://10.0.0.5/keys'), AppError);
  });
});
