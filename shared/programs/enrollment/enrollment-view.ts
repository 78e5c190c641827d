// My part in a program as a page shows it, with all that the form needs.
import type { EnrollmentResponse } from '../../api/enrollment-api.js';
import type { Context } from '../../context.js';
import { languageName } from '../../i18n/language-name.js';
import { getPeople } from '../../people/people-actions.js';
import { isJoinable, type Program } from '../program.js';
import { myEnrollment } from './enrollment-actions.js';
import { suggestWords } from './skill-actions.js';

export async function enrollmentView(ctx: Context, id: string): Promise<EnrollmentResponse> {
  const { program, pausedUntil, ...mine } = await myEnrollment(ctx, id);
  return {
    ...mine,
    programId: program.id,
    programTitle: program.title,
    programAbout: await aboutProgram(program),
    isOpen: isJoinable(program) && mine.status !== 'left',
    isWaitingList: isJoinable(program) && program.phase !== 'enroll',
    suggestions: {
      ...(await suggestWords()),
      languages: program.languages.map((tag) => ({ tag, name: languageName(tag) })),
    },
    ...(pausedUntil ? { pausedUntil: pausedUntil.toISOString() } : {}),
  };
}

async function aboutProgram(of: Program): Promise<EnrollmentResponse['programAbout']> {
  const { description, lengthWeeks, managerIds, contact } = of;
  const managers = (await getPeople(managerIds)).map(({ displayName }) => displayName);
  return { description, lengthWeeks, managers, contact };
}
