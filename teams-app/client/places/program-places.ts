// The pages of programs as places of the tab: how each is written in the address, and read from it.
export type ProgramPlace =
  | { page: 'list' }
  | { page: 'program' | 'enroll' | 'participants' | 'runs' | 'find' | 'requests'; programId: string }
  | { page: 'run'; programId: string; runId: string };

/** Pages whose name stands in the address as it is. */
const NAMED = ['enroll', 'participants', 'find', 'requests'] as const;

/** Undefined for a place that is not about programs. */
export function readProgramPlace(place: string): ProgramPlace | undefined {
  const [area, programId, part = '', runId] = place.split('/').map(decoded);
  if (area !== 'programs') return undefined;
  if (!programId) return { page: 'list' };
  const named = NAMED.find((page) => page === part);
  if (named) return { page: named, programId };
  if (part !== 'matching') return { page: 'program', programId };
  return runId ? { page: 'run', programId, runId } : { page: 'runs', programId };
}

export function programPlace(place: ProgramPlace): string {
  if (place.page === 'list') return 'programs';
  const program = `programs/${encodeURIComponent(place.programId)}`;
  switch (place.page) {
    case 'program':
      return program;
    case 'enroll':
    case 'participants':
    case 'find':
    case 'requests':
      return `${program}/${place.page}`;
    case 'runs':
      return `${program}/matching`;
    case 'run':
      return `${program}/matching/${encodeURIComponent(place.runId)}`;
  }
}

/** What is typed into an address may be anything. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
