// What each part of the settings form is given.
import type { ProgramDraft } from '../../../../../shared/api/program-api.js';

export type SettingsPartProps = {
  draft: ProgramDraft;
  change: (part: Partial<ProgramDraft>) => void;
  /** What is wrong with a field, if anything is. */
  problemOf: (field: string) => string | undefined;
};
