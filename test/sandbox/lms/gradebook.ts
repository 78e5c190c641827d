// The columns of the gradebook and the grades in them.

export type LineItem = {
  id: number;
  courseNumber: number;
  deploymentId: string;
  label: string;
  scoreMaximum: number;
  resourceId: string;
  tag: string;
  /** The activity that it belongs to. */
  resourceLinkId?: string;
};

/** The score in points of the line item; `at` is the time that the tool gave. */
export type Grade = { score: number; at: Date; comment?: string };

export type LineItemFilter = { resourceId?: string; tag?: string; resourceLinkId?: string };

export type Gradebook = {
  lineItem(id: number | string): LineItem | undefined;
  lineItems(courseNumber: number, filter?: LineItemFilter & { deploymentId?: string }): LineItem[];
  addLineItem(draft: Omit<LineItem, 'id'>): LineItem;
  /** A changed maximum rescales the grades. */
  changeLineItem(id: number, draft: Omit<LineItem, 'id'>): LineItem;
  removeLineItem(id: number): void;
  grade(lineItemId: number, userId: string): Grade | undefined;
  grades(lineItemId: number): [userId: string, grade: Grade][];
  setGrade(lineItemId: number, userId: string, grade: Grade | undefined): void;
  onChange(listen: (courseNumber: number) => void): () => void;
};

/** The first grade item of the platform is a course's total. */
const FIRST_ITEM = 2;

export function createGradebook(): Gradebook {
  const items = new Map<number, LineItem>();
  const grades = new Map<number, Map<string, Grade>>();
  const listeners = new Set<(courseNumber: number) => void>();
  let nextId = FIRST_ITEM;
  const gradesOf = (id: number) => grades.get(id) ?? new Map<string, Grade>();
  const changed = (courseNumber: number) => {
    for (const listen of listeners) listen(courseNumber);
  };
  const put = (item: LineItem): LineItem => {
    items.set(item.id, item);
    changed(item.courseNumber);
    return item;
  };
  return {
    lineItem: (id) => items.get(Number(id)),
    lineItems: (courseNumber, filter = {}) =>
      [...items.values()].filter((item) => item.courseNumber === courseNumber && isMatch(item, filter)),
    addLineItem: (draft) => put({ ...draft, id: nextId++ }),
    changeLineItem: (id, draft) => {
      const factor = draft.scoreMaximum / (items.get(id)?.scoreMaximum ?? draft.scoreMaximum);
      for (const grade of gradesOf(id).values()) grade.score *= factor;
      return put({ ...draft, id });
    },
    removeLineItem: (id) => {
      const item = items.get(id);
      items.delete(id);
      grades.delete(id);
      if (item) changed(item.courseNumber);
    },
    grade: (id, userId) => gradesOf(id).get(userId),
    grades: (id) => [...gradesOf(id)],
    setGrade: (id, userId, grade) => {
      const all = gradesOf(id);
      if (grade) all.set(userId, grade);
      else all.delete(userId);
      grades.set(id, all);
      const item = items.get(id);
      if (item) changed(item.courseNumber);
    },
    onChange: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

function isMatch(item: LineItem, filter: Partial<LineItem>): boolean {
  return Object.entries(filter).every(
    ([name, wanted]) => wanted === undefined || item[name as keyof LineItem] === wanted,
  );
}
