// What the house style asks of every file and no linter checks.
import assert from 'node:assert/strict';
import ts from 'typescript';
import { type SourceFile, sourceFiles } from './source-files.js';

const MAX_LINES = 250;
/** Longer for a reason that stands here. */
const LONGER: Readonly<Record<string, string>> = {};

/** The reader of the environment, what hands it over, and what is not the product. */
const READS_ENVIRONMENT =
  /^(start\.ts|(platforms|keys)\.ts|shared\/platform\/config\.ts|(test|bench|appPackage)\/.*)$/;

const code = sourceFiles(/\.(ts|tsx|cjs)$/);

describe('the house style', () => {
  it('finds the files that it is about', () => {
    assert.ok(code.length > 200);
    assert.ok(code.some(({ path }) => path === 'server.ts'));
  });

  it('has every file begin with one sentence that says what it is for', () => {
    const without = code.filter((file) => !isSentence(openingComment(file)));
    assert.deepEqual(pathsOf(without), []);
  });

  it('has every style sheet begin with one sentence that says what it is for', () => {
    const without = sourceFiles(/\.css$/).filter(({ text }) => !/^\/\* [A-Z].*\. \*\//.test(text));
    assert.deepEqual(pathsOf(without), []);
  });

  it(`keeps every file within ${MAX_LINES} lines`, () => {
    const longer = code.filter(({ path, lines }) => lines.length > MAX_LINES && !LONGER[path]);
    assert.deepEqual(pathsOf(longer), []);
  });

  it('names files in kebab-case', () => {
    const others = code.filter(
      ({ path }) => !/^((appPackage|[a-z0-9-]+)\/)*\.?[a-z0-9-]+(\.[a-z]+)*$/.test(path),
    );
    assert.deepEqual(pathsOf(others), []);
  });

  it('has no barrels, and no places for things without a name', () => {
    const nameless = /(^|\/)(utils?|helpers?|types|common|misc)(\.tsx?$|\/)/;
    assert.deepEqual(pathsOf(code.filter(({ path }) => nameless.test(path))), []);
    const barrels = code.filter(({ text }) => /^export \* from /m.test(text));
    assert.deepEqual(pathsOf(barrels), []);
  });

  it('reads the environment in one place', () => {
    const readers = code.filter(
      ({ path, text }) => text.includes('process.env') && !READS_ENVIRONMENT.test(path),
    );
    assert.deepEqual(pathsOf(readers), []);
  });

  it('shows no text that is not in the message catalog', () => {
    const pages = sourceFiles(/\.tsx$/);
    assert.ok(pages.length > 20);
    assert.deepEqual(pages.flatMap(hardText), []);
  });

  it('sees text in JSX wherever it stands', () => {
    const text = [
      '<p>Hello</p>;',
      '<p>{"Hello"}</p>;',
      '<Field label="Name" hint={`Your ` + x} />;',
      '<p aria-label={ok ? "Yes" : t("no")} className="wide">{t("x.y")} · 5 %</p>;',
    ].join('\n');
    const found = hardText({ path: 'x.tsx', text, lines: [] });
    assert.deepEqual(found, [
      'x.tsx:1 Hello',
      'x.tsx:2 Hello',
      'x.tsx:3 Name',
      'x.tsx:3 Your ',
      'x.tsx:4 Yes',
    ]);
  });
});

function pathsOf(files: readonly SourceFile[]): string[] {
  return files.map(({ path, lines }) => `${path} (${lines.length} lines)`);
}

function openingComment({ lines }: SourceFile): string {
  const start = lines[0]?.startsWith('#!') ? 1 : 0;
  return lines[start]?.match(/^\/\/ (.*)$/)?.[1] ?? '';
}

function isSentence(text: string): boolean {
  return /^\S.{8,}\.$/.test(text);
}

const SPOKEN_ATTRIBUTES =
  /^(aria-(label|description|roledescription|valuetext)|alt|title|label|hint|placeholder|heading|text|validationMessage)$/;

/** Text that a person would read, or have read to them: in elements, and in attributes that are spoken or shown. */
function hardText({ path, text }: SourceFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, words: string) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (/\p{L}/u.test(words)) found.push(`${path}:${line} ${words.trimStart()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text.trim());
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) noteLiterals(node.expression, note);
    else if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.test(node.name.getText()))
      noteLiterals(node.initializer, note);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const YIELDS_A_SIDE = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** The strings that an expression may come to; what is passed to a function is no text. */
function noteLiterals(node: ts.Node | undefined, note: (node: ts.Node, words: string) => void): void {
  if (!node) return;
  if (ts.isStringLiteralLike(node)) note(node, node.text);
  else if (ts.isTemplateExpression(node))
    for (const part of [node.head, ...node.templateSpans.map(({ literal }) => literal)])
      note(part, part.text);
  else if (ts.isConditionalExpression(node)) {
    noteLiterals(node.whenTrue, note);
    noteLiterals(node.whenFalse, note);
  } else if (ts.isBinaryExpression(node) && YIELDS_A_SIDE.has(node.operatorToken.kind)) {
    noteLiterals(node.left, note);
    noteLiterals(node.right, note);
  } else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node))
    noteLiterals(node.expression, note);
}
