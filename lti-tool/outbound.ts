// Which addresses Waymark calls because a platform named them: public ones over https, and hosts that are configured.
import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6 } from 'node:net';
import { AppError } from '../shared/platform/errors.js';

export type Outbound = {
  /** @throws AppError `lti.address-refused` (400) */
  assertAllowed(address: string): Promise<void>;
  /** As `fetch`, for allowed addresses, without following redirects to others. */
  fetch(address: string, init?: RequestInit): Promise<Response>;
};

/** Loopback, link-local, private and otherwise special ranges: IANA's special-purpose registries. */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv6');

/** @param privateHosts `host` or `host:port`, in lower case */
export function createOutbound(privateHosts: readonly string[]): Outbound {
  const assertAllowed = async (address: string) => {
    const url = new URL(address);
    if (privateHosts.includes(url.host) || privateHosts.includes(url.hostname)) return;
    if (url.protocol !== 'https:' || !(await isPublic(url.hostname))) throw refused(url.host);
  };
  return {
    assertAllowed,
    fetch: async (address, init) => {
      await assertAllowed(address);
      return fetch(address, { ...init, redirect: 'error' });
    },
  };
}

async function isPublic(hostname: string): Promise<boolean> {
  const found = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
  return (
    found.length > 0 &&
    found.every(({ address }) => !notPublic.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'))
  );
}

function refused(host: string): AppError {
  return new AppError({ code: 'lti.address-refused', status: 400, params: { host } });
}
