// A throw-away certificate authority, and a certificate for the doubles that need TLS.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export type Tls = { caFile: string; key: string; cert: string };

const CA_FILE = 'ca.pem';
const DAY = 24 * 60 * 60_000;

export async function makeCertificates(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const notAfterDate = new Date(Date.now() + 30 * DAY);
  const ca = await generate([{ name: 'commonName', value: 'Waymark sandbox' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate,
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  await writeFile(join(directory, CA_FILE), ca.cert);
  await writeFile(join(directory, 'key.pem'), leaf.private, { mode: 0o600 });
  await writeFile(join(directory, 'cert.pem'), leaf.cert);
}

export async function readCertificates(directory: string): Promise<Tls> {
  const [key, cert] = await Promise.all(
    ['key.pem', 'cert.pem'].map((name) => readFile(join(directory, name), 'utf8')),
  );
  return { caFile: join(directory, CA_FILE), key: key ?? '', cert: cert ?? '' };
}

export function caFileIn(directory: string): string {
  return join(directory, CA_FILE);
}
