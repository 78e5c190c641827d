// Who is signed in to the platform in which browser.
import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Campus, LmsUser } from './campus.js';

export type Session = { user: LmsUser; sesskey: string };

export type Sessions = {
  of(req: Request): Session | undefined;
  /** A sandbox trusts the link: whoever follows it is that person. */
  signIn(req: Request, res: Response, user: LmsUser): void;
};

const COOKIE = 'campus_session';

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  const of = (req: Request) => sessions.get(cookieOf(req) ?? '');
  return {
    of,
    signIn: (req, res, user) => {
      if (of(req)?.user === user) return;
      const id = randomBytes(16).toString('hex');
      sessions.set(id, newSession(user));
      res.cookie(COOKIE, id, { httpOnly: true, sameSite: 'lax', path: '/' });
    },
  };
}

export function newSession(user: LmsUser): Session {
  return { user, sesskey: randomBytes(8).toString('base64url').slice(0, 10) };
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
