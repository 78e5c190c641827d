// The world that all doubles share: its people, its organization's ids, and its clock.
import type { Tls } from './kit/certificates.js';

export type WeeklyBusy = {
  /** monday … sunday */ day: string /** Local time, HH:MM. */;
  start: string;
  end: string;
  subject: string;
};

export type CastMember = {
  oid: string;
  name: string;
  givenName: string;
  familyName: string;
  email: string;
  jobTitle: string;
  department: string;
  /** Where they work; empty when the directory does not know. */
  office: string;
  managerOid?: string;
  /** IANA name. */
  timeZone: string;
  workDays: string[];
  workStart: string;
  workEnd: string;
  busy: WeeklyBusy[];
  /** Whole days, counted from the start of the world. */
  outOfOffice: { fromDays: number; toDays: number }[];
  /** App roles of the product that an administrator of Entra ID gave them. */
  roles?: string[];
  courses?: { id: string; role: 'student' | 'teacher'; lmsUserId: string }[];
};

export type LmsOnlyUser = {
  lmsUserId: string;
  name: string;
  givenName: string;
  familyName: string;
  email: string;
  courses: { id: string; role: 'student' | 'teacher' }[];
};

export type Course = { id: string; title: string; label: string };
export type Pair = { mentorOid: string; menteeOid: string };
export type Group = { mentorOid: string; menteeOids: readonly string[] };

export type World = {
  tenantId: string;
  clientId: string;
  clientSecret: string;
  appIdUri: string;
  botAppId: string;
  botAppPassword: string;
  cast: readonly CastMember[];
  pairs: readonly Pair[];
  groups?: readonly Group[];
  lmsOnlyUsers: readonly LmsOnlyUser[];
  courses: readonly Course[];
  /** Whose account an administrator of Entra ID disabled or deleted since. */
  leavers: Map<string, 'disabled' | 'deleted'>;
  startedAt: Date;
  now(): Date;
  /**
   * Goes forward, and waits until those who listen have done what fell due.
   * @throws AggregateError of everything that went wrong, after all have been called
   */
  moveClock(ms: number): Promise<void>;
  onClockMoved(listen: () => Promise<void>): void;
  diaryFile?: string;
  tls: Tls;
};

export type WorldSetup = Pick<World, 'cast' | 'pairs' | 'groups' | 'lmsOnlyUsers' | 'courses' | 'tls'> & {
  diaryFile?: string | undefined;
  /** What its clock shows at first; without it, the machine's time. */
  startsAt?: Date | undefined;
};

/** The ids are made up and the same every time; the secrets open nothing outside of the sandbox. */
export function createWorld({ diaryFile, startsAt = new Date(), ...setup }: WorldSetup): World {
  let ahead = startsAt.getTime() - Date.now();
  const listeners: (() => Promise<void>)[] = [];
  return {
    ...setup,
    tenantId: '11111111-aaaa-4bbb-8ccc-000000000001',
    clientId: '22222222-aaaa-4bbb-8ccc-000000000002',
    clientSecret: 'sandbox-client-secret',
    appIdUri: 'api://waymark.sandbox/22222222-aaaa-4bbb-8ccc-000000000002',
    botAppId: '33333333-aaaa-4bbb-8ccc-000000000003',
    botAppPassword: 'sandbox-bot-password',
    leavers: new Map(),
    startedAt: startsAt,
    now: () => new Date(Date.now() + ahead),
    moveClock: async (ms) => {
      if (!(ms >= 0)) throw new RangeError('The clock goes forward only.');
      ahead += ms;
      const errors: unknown[] = [];
      for (const listen of listeners) await listen().catch((error: unknown) => errors.push(error));
      if (errors.length > 0)
        throw new AggregateError(errors, `Work that was due failed: ${errors.map(String).join('; ')}`);
    },
    onClockMoved: (listen) => {
      listeners.push(listen);
    },
    ...(diaryFile ? { diaryFile } : {}),
  };
}
