// The directory on Microsoft Graph: profile, manager and mailbox settings of whoever acts, on their behalf.
import { type Client, RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { graphClient } from '../platform/graph.js';
import { ianaZone, weekdayNumbers } from '../platform/graph-time.js';
import type { Logger } from '../platform/logger.js';
import type { DirectoryEntry, DirectoryPort } from '../ports/directory-port.js';

export type DirectoryAccess = {
  graphUrl: string;
  log: Logger;
  /** Of the acting person. @param scopes others than the usual ones */
  token(scopes?: readonly string[]): Promise<string>;
};

/** To read somebody's manager needs a permission of its own; without it the manager stays unknown. */
const MANAGER_SCOPES = ['User.Read.All'];
/** A person waits for the answer. */
const noRetries = [new RetryHandlerOptions(0, 0)];

export function createGraphDirectory(access: DirectoryAccess): DirectoryPort {
  return {
    me: async () => {
      const parts = await Promise.all([
        attempt(access, 'profile', async () => profile(await access.token())),
        attempt(access, 'mailbox settings', async () => mailbox(await access.token())),
        attempt(access, 'manager', async () => manager(await access.token(MANAGER_SCOPES))),
      ]);
      return Object.assign({}, ...parts) as DirectoryEntry;
    },
  };

  async function profile(token: string): Promise<DirectoryEntry> {
    const answer = await get(
      graphClient(access.graphUrl, token),
      '/me',
      'jobTitle,department,officeLocation',
    );
    const { jobTitle, department, officeLocation: office } = profileAnswer.parse(answer);
    return {
      ...(jobTitle ? { jobTitle } : {}),
      ...(department ? { department } : {}),
      ...(office ? { office } : {}),
    };
  }

  async function mailbox(token: string): Promise<DirectoryEntry> {
    return mailboxEntry(
      mailboxAnswer.parse(await get(graphClient(access.graphUrl, token), '/me/mailboxSettings')),
    );
  }

  async function manager(token: string): Promise<DirectoryEntry> {
    const answer = await get(graphClient(access.graphUrl, token), '/me/manager', 'id,displayName');
    const { id, displayName } = managerAnswer.parse(answer);
    return { managerOid: id, ...(displayName ? { managerName: displayName } : {}) };
  }
}

const profileAnswer = z.object({
  jobTitle: z.string().nullish(),
  department: z.string().nullish(),
  officeLocation: z.string().nullish(),
});
const managerAnswer = z.object({ id: z.string(), displayName: z.string().nullish() });
const time = z.string().regex(/^\d\d:\d\d/);
const mailboxAnswer = z.object({
  timeZone: z.string().nullish(),
  language: z.object({ locale: z.string().nullish() }).nullish(),
  workingHours: z.object({ daysOfWeek: z.array(z.string()), startTime: time, endTime: time }).nullish(),
});

function mailboxEntry({ timeZone, language, workingHours }: z.infer<typeof mailboxAnswer>): DirectoryEntry {
  const zone = timeZone ? ianaZone(timeZone) : undefined;
  const hours = workingHours && {
    weekdays: weekdayNumbers(workingHours.daysOfWeek),
    start: workingHours.startTime.slice(0, 5),
    end: workingHours.endTime.slice(0, 5),
  };
  return {
    ...(zone ? { timeZone: zone } : {}),
    ...(language?.locale ? { language: language.locale } : {}),
    ...(hours && hours.weekdays.length > 0 && hours.start < hours.end ? { workingHours: hours } : {}),
  };
}

function get(client: Client, path: string, fields?: string): Promise<unknown> {
  const request = client.api(path).middlewareOptions(noRetries);
  return (fields ? request.select(fields) : request).get();
}

async function attempt(
  { log }: DirectoryAccess,
  what: string,
  read: () => Promise<DirectoryEntry>,
): Promise<DirectoryEntry> {
  try {
    return await read();
  } catch (error) {
    log.info({ err: error, what }, 'the directory did not answer; people fill it in themselves');
    return {};
  }
}
