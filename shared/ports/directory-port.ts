// What the organization's directory knows about the acting person; implemented on Microsoft Graph.

/** What is not known, or can't be had at the moment, is left out. */
export type DirectoryEntry = {
  jobTitle?: string;
  department?: string;
  office?: string;
  managerOid?: string;
  managerName?: string;
  /** BCP 47 tag. */
  language?: string;
  /** IANA name. */
  timeZone?: string;
  /** Weekdays from 1 (Monday) to 7; local times, HH:MM. */
  workingHours?: { weekdays: number[]; start: string; end: string };
};

export type DirectoryPort = {
  /** Never throws: nobody has to wait for the directory in order to go on. */
  me(): Promise<DirectoryEntry>;
};

/** Of an installation, or a door, that has no directory. */
export const noDirectory: DirectoryPort = { me: () => Promise.resolve({}) };
