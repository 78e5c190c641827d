// The form of somebody who says little about themselves and agrees; tests change what they are about.
import type { EnrollmentForm } from '../../shared/api/enrollment-api.js';

export const enrollmentForm: EnrollmentForm = {
  roles: ['mentee'],
  capacity: 1,
  languages: ['en'],
  timeZone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5],
  workStart: '09:00',
  workEnd: '17:00',
  department: '',
  office: '',
  seniority: 3,
  skillsWanted: [],
  skillsOffered: [],
  goals: [],
  experience: [],
  interests: [],
  style: {},
  accessNeeds: '',
  wishes: [],
  ratherNot: [],
  readiness: { hasTime: true, knowsTools: true, knowsGoal: true },
  consent: true,
};
