// Who is signed in to the platform in which browser.
import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Campus, LmsUser } from './campus.js';

export type Session = {
  user: LmsUser;
  /** Stands in forms and addresses that change something. */
  sesskey: string;
};

export type Sessions = {
  of(req: Request): Session | undefined;
  /** A sandbox trusts the link: whoever follows it is that person. */
  signIn(req: Request, res: Response, user: LmsUser): void;
  /** A session without a browser. */
  open(user: LmsUser): Session;
  withKey(sesskey: string | null): Session | undefined;
};

const COOKIE = 'campus_session';

export function createSessions(): Sessions {
  const byCookie = new Map<string, Session>();
  const byKey = new Map<string, Session>();
  const of = (req: Request) => byCookie.get(cookieOf(req) ?? '');
  const open = (user: LmsUser) => {
    const session = { user, sesskey: randomBytes(8).toString('hex').slice(0, 10) };
    byKey.set(session.sesskey, session);
    return session;
  };
  return {
    of,
    open,
    signIn: (req, res, user) => {
      if (of(req)?.user === user) return;
      const id = randomBytes(16).toString('hex');
      byCookie.set(id, open(user));
      res.cookie(COOKIE, id, { httpOnly: true, sameSite: 'lax', path: '/' });
    },
    withKey: (sesskey) => byKey.get(sesskey ?? ''),
  };
}

/** The administrator may do what a teacher may. */
export function teaches(campus: Campus, session: Session, courseNumber: number | string): boolean {
  const course = campus.course(courseNumber);
  return course !== undefined && campus.roleOf(course, session.user.id) === 'teacher';
}

function cookieOf({ headers }: Request): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1];
}
