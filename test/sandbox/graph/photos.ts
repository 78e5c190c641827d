// Profile pictures: a generated one for half of the cast, none for the others.
import type { Express } from 'express';
import { pngFile } from '../kit/png-file.js';
import type { CastMember, World } from '../world.js';
import { type Callers, personOf } from './caller.js';
import { GraphRefusal } from './refusal.js';

const SIZE = 96;
const PERMISSIONS = {
  delegated: ['User.Read', 'User.ReadBasic.All', 'ProfilePhoto.Read.All'],
  application: ['ProfilePhoto.Read.All'],
};

export function servePhotos(app: Express, { world, callers }: { world: World; callers: Callers }): void {
  app.get(['/v1.0/me/photo', '/v1.0/users/:user/photo'], async (req, res) => {
    assertPicture(personOf(req, { world, caller: await callers.allow(req, PERMISSIONS) }));
    res.json({ id: `${SIZE}X${SIZE}`, width: SIZE, height: SIZE, '@odata.mediaContentType': 'image/png' });
  });
  app.get(['/v1.0/me/photo/\\$value', '/v1.0/users/:user/photo/\\$value'], async (req, res) => {
    const person = personOf(req, { world, caller: await callers.allow(req, PERMISSIONS) });
    assertPicture(person);
    res.type('image/png').send(picture(person));
  });
}

function assertPicture({ oid }: CastMember): void {
  if (Number.parseInt(oid.slice(-1), 16) % 2 === 1) return;
  throw new GraphRefusal(404, 'ImageNotFound', 'Exception of type ImageNotFound was thrown.');
}

/** A light disc on a darker ground, in colors that the name decides. */
function picture({ name }: CastMember): Buffer {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const ground = [70 + (sum % 90), 60 + ((sum * 7) % 90), 110 + ((sum * 13) % 90)];
  const rows = Array.from({ length: SIZE }, (_, y) =>
    Array.from({ length: SIZE }, (__, x) => {
      const isDisc = (x - SIZE / 2) ** 2 + (y - SIZE / 2) ** 2 < (SIZE / 3) ** 2;
      return ground.map((part) => (isDisc ? Math.min(255, part + 70) : part));
    }).flat(),
  );
  return pngFile({ width: SIZE, height: SIZE, pixels: Uint8Array.from(rows.flat()) });
}
