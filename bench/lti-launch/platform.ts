// A platform that only signs and serves its key, so that the tools' own work is what is measured.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSigner } from '../../test/sandbox/kit/signer.js';

export const CLIENT_ID = 'bench-client';
export const DEPLOYMENT_ID = '1';
const LEARNERS = 500;
const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim';

export type BenchPlatform = {
  issuer: string;
  jwksUrl: string;
  /** A signed launch of one of the learners, for this nonce and target. */
  launchToken(launch: { nonce: string; target: string; n: number }): Promise<string>;
  stop(): void;
};

export async function startBenchPlatform(): Promise<BenchPlatform> {
  const signer = await createSigner('bench-key');
  const server = createServer((_req, res) => {
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(signer.jwks()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    launchToken: ({ nonce, target, n }) => {
      const iat = Math.floor(Date.now() / 1000);
      return signer.sign({
        iss: issuer,
        aud: CLIENT_ID,
        sub: `learner-${n % LEARNERS}`,
        nonce,
        iat,
        exp: iat + 60,
        name: 'A Learner',
        [`${CLAIM}/message_type`]: 'LtiResourceLinkRequest',
        [`${CLAIM}/version`]: '1.3.0',
        [`${CLAIM}/deployment_id`]: DEPLOYMENT_ID,
        [`${CLAIM}/target_link_uri`]: target,
        [`${CLAIM}/roles`]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
        [`${CLAIM}/resource_link`]: { id: 'place' },
        [`${CLAIM}/context`]: { id: 'course', title: 'A course' },
      });
    },
    stop: () => server.close(),
  };
}
