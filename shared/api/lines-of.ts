// Several things that are typed one a line, as people write lists.

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]?\s*/, '').trim())
    .filter((line) => line !== '');
}
