// Hands a text over to the browser as a file to keep.

export type TextFile = { name: string; type: string; text: string };

export function download({ name, type, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}

/** The mark at its beginning tells spreadsheets that the text is UTF-8. */
export function downloadTable(name: string, text: string): void {
  const marked = text.startsWith('\uFEFF') ? text : `\uFEFF${text}`;
  download({ name, type: 'text/csv', text: marked });
}
