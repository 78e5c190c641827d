// Takes the focus to the first field of a form that needs a look.

/** Fields carry their name as `data-field`; the first that is on the page wins. */
export function focusField(form: HTMLElement | null, names: readonly string[]): void {
  const fields = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  const field = fields.find(({ dataset }) => names.includes(dataset['field'] ?? ''));
  field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}
