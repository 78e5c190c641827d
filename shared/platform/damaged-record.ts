// What is kept does not fit what it should be: nobody's input is wrong, and somebody has to look at the record.
import type { z } from 'zod';

export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord';
  /** @param of the collection, or the owner in the vault, and the record's id; the message holds no values */
  constructor({ of, id }: { of: string; id?: string }, { issues }: Pick<z.ZodError, 'issues'>) {
    const places = issues.map(({ path, code }) => `${path.join('.') || 'the whole'} (${code})`).join(', ');
    super(`A record of ${of}${id === undefined ? '' : `, ${id},`} is not as it should be: ${places}`);
  }
}
