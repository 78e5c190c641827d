// Who studies and teaches what: the users, the courses and the activities of the learning platform.
import type { World } from '../world.js';

export type Role = 'student' | 'teacher';

export type LmsUser = {
  /** What a tool knows as `sub`; numbers, as text. */
  id: string;
  name: string;
  givenName: string;
  familyName: string;
  email: string;
  username: string;
  isAdmin: boolean;
};

export type LmsCourse = {
  /** The platform's own number, which is the `context.id` of launches. */
  number: number;
  /** The world's id of the course. */
  id: string;
  title: string;
  label: string;
  members: readonly { user: LmsUser; role: Role }[];
};

export type Activity = {
  /** The course module, which pages are addressed by. */
  cmid: number;
  /** The `resource_link.id` of launches. */
  instanceId: number;
  course: LmsCourse;
  deploymentId: string;
  title: string;
  intro: string;
  /** Where it opens; the tool's own URL when absent. */
  url?: string;
  custom: Record<string, string>;
};

export type ActivityDraft = Omit<Activity, 'cmid' | 'instanceId'>;

export type Campus = {
  users: readonly LmsUser[];
  courses: readonly LmsCourse[];
  admin: LmsUser;
  user(id: string): LmsUser | undefined;
  /** @param number of the platform, as text or not */
  course(number: number | string): LmsCourse | undefined;
  /** @throws when the world has no such course */
  courseById(id: string): LmsCourse;
  roleOf(course: LmsCourse, userId: string): Role | undefined;
  coursesOf(userId: string): LmsCourse[];
  activities(course: LmsCourse): Activity[];
  activity(cmid: number | string): Activity | undefined;
  addActivity(draft: ActivityDraft): Activity;
};

/** The platform's own front page is course 1, and its administrator is user 2. */
const FIRST_COURSE = 2;
const FIRST_MODULE = 2;

export function createCampus(world: World): Campus {
  const admin: LmsUser = {
    id: '2',
    name: 'Site Administrator',
    givenName: 'Site',
    familyName: 'Administrator',
    email: 'admin@campus.example',
    username: 'admin',
    isAdmin: true,
  };
  const users = [...usersOf(world), admin];
  const user = (id: string) => users.find((one) => one.id === id);
  const courses = world.courses.map((course, index) => ({
    ...course,
    number: FIRST_COURSE + index,
    members: enrolments(world)
      .filter(({ courseId }) => courseId === course.id)
      .flatMap(({ userId, role }) => {
        const found = user(userId);
        return found ? [{ user: found, role }] : [];
      }),
  }));
  const roleOf = ({ members }: LmsCourse, userId: string): Role | undefined =>
    userId === admin.id ? 'teacher' : members.find((member) => member.user.id === userId)?.role;
  const activities: Activity[] = [];
  return {
    users,
    courses,
    admin,
    user,
    course: (number) => courses.find((course) => course.number === Number(number)),
    courseById: (id) => {
      const course = courses.find((one) => one.id === id);
      if (!course) throw new Error(`The world has no course ${id}.`);
      return course;
    },
    roleOf,
    coursesOf: (userId) => courses.filter((course) => roleOf(course, userId) !== undefined),
    activities: (course) => activities.filter((activity) => activity.course === course),
    activity: (cmid) => activities.find((activity) => activity.cmid === Number(cmid)),
    addActivity: (draft) => {
      const activity = {
        ...draft,
        cmid: FIRST_MODULE + activities.length,
        instanceId: 1 + activities.length,
      };
      activities.push(activity);
      return activity;
    },
  };
}

function usersOf({ cast, lmsOnlyUsers }: World): LmsUser[] {
  const fromCast = cast.flatMap(({ courses = [], ...person }) =>
    courses[0] ? [{ ...person, lmsUserId: courses[0].lmsUserId }] : [],
  );
  return [...fromCast, ...lmsOnlyUsers].map(({ lmsUserId, name, givenName, familyName, email }) => ({
    id: lmsUserId,
    name,
    givenName,
    familyName,
    email,
    username: email.split('@')[0] ?? email,
    isAdmin: false,
  }));
}

function enrolments({ cast, lmsOnlyUsers }: World): { courseId: string; userId: string; role: Role }[] {
  const ofCast = cast.flatMap(({ courses = [] }) =>
    courses.map(({ id, role, lmsUserId }) => ({ courseId: id, userId: lmsUserId, role })),
  );
  const ofOthers = lmsOnlyUsers.flatMap(({ courses, lmsUserId }) =>
    courses.map(({ id, role }) => ({ courseId: id, userId: lmsUserId, role })),
  );
  return [...ofCast, ...ofOthers];
}
