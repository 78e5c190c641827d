// The scheduled work of private notes.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import { forgetNotesOfEnded } from './private-note-actions.js';

export const privateNoteJobs: JobTable<Context> = [
  { name: 'forget-notes', every: '1 hour', run: forgetNotesOfEnded },
];
