// What the page about my own data and its routes say to each other.
import { z } from 'zod';

export const audience = z.enum(['me-alone', 'pair', 'managers', 'contact', 'concern', 'colleagues', 'lms']);

const record = z.object({
  title: z.string(),
  audience,
  at: z.iso.datetime().optional(),
  fields: z.array(z.object({ label: z.string(), value: z.string() })),
});

/** All that is kept about me, by area. */
export const myDataResponse = z.object({
  areas: z.array(z.object({ title: z.string(), records: z.array(record) })),
  consents: z.array(
    z.object({
      programId: z.string(),
      program: z.string(),
      givenAt: z.iso.datetime(),
      /** withdrawn: by me; ended: by those who run the program. */
      state: z.enum(['given', 'withdrawn', 'ended']),
    }),
  ),
  /** Who looked at what about the people of a program of mine; the newest first. */
  readings: z.array(
    z.object({ reader: z.string(), program: z.string(), what: z.string(), at: z.iso.datetime() }),
  ),
});
export type MyDataResponse = z.infer<typeof myDataResponse>;

/** The own name, typed again: what is erased does not come back. */
export const eraseRequest = z.object({ name: z.string() });
export type EraseRequest = z.infer<typeof eraseRequest>;

export const eraseResponse = z.object({ kept: z.array(z.object({ title: z.string(), why: z.string() })) });
export type EraseResponse = z.infer<typeof eraseResponse>;
