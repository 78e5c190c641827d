// Who stands above whom, at any depth.

export type Reporting = { id: string; managerId?: string | undefined };

/** All people below somebody have numbers from theirs up to, and without, their `end`. */
export type Place = { number: number; end: number };

/** Walks the forest from the top down, a number at every step. There must be no circle. */
export function placesInLines(people: readonly Reporting[]): Map<string, Place> {
  const reports = reportsOf(people);
  const places = new Map<string, Place>();
  const walked: Reporting[] = [];
  const open = people.filter(({ managerId }) => managerId === undefined);
  for (let person = open.pop(); person; person = open.pop()) {
    places.set(person.id, { number: walked.length, end: walked.length + 1 });
    walked.push(person);
    open.push(...(reports.get(person.id) ?? []));
  }
  for (const { id, managerId } of walked.toReversed()) {
    const above = managerId === undefined ? undefined : places.get(managerId);
    if (above) above.end = Math.max(above.end, places.get(id)?.end ?? 0);
  }
  return places;
}

function reportsOf(people: readonly Reporting[]): Map<string, Reporting[]> {
  const reports = new Map<string, Reporting[]>();
  for (const person of people) {
    if (person.managerId === undefined) continue;
    const siblings = reports.get(person.managerId);
    if (siblings) siblings.push(person);
    else reports.set(person.managerId, [person]);
  }
  return reports;
}

/** The ids of people who stand above themselves, one list for each circle. */
export function circlesIn(people: readonly Reporting[]): string[][] {
  const managerOf = new Map(people.map(({ id, managerId }) => [id, managerId]));
  const done = new Set<string>();
  return people.flatMap(({ id }) => {
    const way: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      way.push(at);
      at = managerOf.get(at);
    }
    const start = at === undefined ? -1 : way.indexOf(at);
    return start < 0 ? [] : [way.slice(start)];
  });
}
