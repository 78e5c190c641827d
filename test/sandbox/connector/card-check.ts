// What Teams can show of an Adaptive Card that a bot sends: schema 1.5, and the documented limits.
import { z } from 'zod';

const MOST_ACTIONS = 6;
/** The highest version that Teams renders for a bot. */
const HIGHEST_MINOR = 5;

type Node = z.ZodType<Record<string, unknown>>;

/** @returns what is wrong and where, or undefined */
export function cardProblem(card: unknown): string | undefined {
  const parsed = adaptiveCard.safeParse(card);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  }
  const ids = inputIds(card);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? undefined : `Two inputs have the id '${twice}'.`;
}

const text = z.string().min(1);
const link = z.string().regex(/^(https:|mailto:|tel:|msteams:)/, 'a link must start with https:');
const picture = z.string().regex(/^(https:|data:image\/)/, 'a picture must come by https');
const elements = z.array(z.lazy((): Node => element));
const actions = z.array(z.lazy((): Node => action)).max(MOST_ACTIONS, `more than ${MOST_ACTIONS} actions`);
const selectAction = z.lazy((): Node => action).optional();
const of = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.looseObject({ type: z.literal(type), ...shape });

const submit = of('Action.Submit', { title: text });
const action = z.discriminatedUnion('type', [
  submit,
  of('Action.Execute', { title: text, verb: text, fallback: submit }),
  of('Action.OpenUrl', { title: text, url: link }),
  of('Action.ShowCard', { title: text, card: z.lazy((): Node => innerCard) }),
  of('Action.ToggleVisibility', { title: text, targetElements: z.array(z.unknown()).min(1) }),
]) as unknown as Node;

const input = { id: text, label: text };
const column = of('Column', { items: elements.optional(), selectAction });
const cell = of('TableCell', { items: elements, selectAction });
const element = z.discriminatedUnion('type', [
  of('TextBlock', { text: z.string() }),
  of('RichTextBlock', { inlines: z.array(z.union([z.string(), of('TextRun', { text: z.string() })])) }),
  of('Image', { url: picture, selectAction }),
  of('ImageSet', { images: z.array(of('Image', { url: picture })) }),
  of('Media', { sources: z.array(z.looseObject({ mimeType: text, url: link })) }),
  of('Container', { items: elements, selectAction }),
  of('ColumnSet', { columns: z.array(column).optional(), selectAction }),
  of('FactSet', { facts: z.array(z.looseObject({ title: z.string(), value: z.string() })) }),
  of('ActionSet', { actions }),
  of('Table', {
    columns: z.array(z.looseObject({})).optional(),
    rows: z.array(of('TableRow', { cells: z.array(cell) })).optional(),
  }),
  of('Input.Text', input),
  of('Input.Number', input),
  of('Input.Date', input),
  of('Input.Time', input),
  of('Input.Toggle', { ...input, title: text }),
  of('Input.ChoiceSet', {
    ...input,
    choices: z.array(z.strictObject({ title: text, value: text })).min(1),
  }),
]) as unknown as Node;

const content = { body: elements.optional(), actions: actions.optional() };
/** The card of an Action.ShowCard needs no version of its own. */
const innerCard = of('AdaptiveCard', content) as unknown as Node;
const adaptiveCard = of('AdaptiveCard', {
  ...content,
  version: z
    .string()
    .regex(/^1\.\d$/, 'the version is missing or unknown')
    .refine((version) => Number(version.slice(2)) <= HIGHEST_MINOR, 'Teams shows cards up to version 1.5'),
  refresh: z
    .looseObject({
      action: of('Action.Execute', { verb: text }),
      userIds: z.array(z.string().startsWith('29:')).max(60).optional(),
    })
    .optional(),
});

function inputIds(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(inputIds);
  if (typeof node !== 'object' || node === null) return [];
  const { type, id, data: _data, ...rest } = node as Record<string, unknown>;
  const own = typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' ? [id] : [];
  return [...own, ...Object.values(rest).flatMap(inputIds)];
}
