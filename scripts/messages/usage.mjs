/**
 * Which messages the sources use: `t('key')` with the namespace of the `useTranslations`, `getTranslations`
 * or `createTranslator` that made `t`, read from the syntax tree.
 */
import ts from 'typescript';

const MAKERS = new Set(['useTranslations', 'getTranslations', 'createTranslator']);
const METHODS = new Set(['rich', 'markup', 'raw', 'has']);

/**
 * @typedef {object} Use
 * @property {RegExp} pattern  full keys that are meant
 * @property {string} shown  the key as it stands in the source
 * @property {string} place  file:line
 * @property {Set<string> | null} given  names of the arguments, null when they cannot be seen
 * @property {boolean} isWhole  a whole branch is used, messages below included
 */

/**
 * @param {string} path shown in problems
 * @param {string} text of the source file
 * @returns {{ uses: Use[], problems: string[] }}
 */
export function readUses(path, text) {
  const file = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found = { uses: [], problems: [], file, path };
  visit(file, new Map(), found);
  return { uses: found.uses, problems: found.problems };
}

function visit(node, outer, found) {
  const scope = ts.isFunctionLike(node) || ts.isBlock(node) || ts.isSourceFile(node) ? new Map(outer) : outer;
  if (ts.isVariableDeclaration(node) || ts.isParameter(node)) declare(node, scope, found);
  if (ts.isCallExpression(node)) readCall(node, scope, found);
  readWording(node, found);
  ts.forEachChild(node, (child) => visit(child, scope, found));
}

/** A name either becomes a translator or hides one of the same name outside. */
function declare(node, scope, found) {
  if (!ts.isIdentifier(node.name)) return;
  scope.delete(node.name.text);
  const namespace = namespaceOfCall(node.initializer, found) ?? namespaceOfType(node.type);
  if (namespace !== undefined) scope.set(node.name.text, namespace);
}

function namespaceOfCall(expression, found) {
  const call = expression && ts.isAwaitExpression(expression) ? expression.expression : expression;
  if (
    !call ||
    !ts.isCallExpression(call) ||
    !ts.isIdentifier(call.expression) ||
    !MAKERS.has(call.expression.text)
  )
    return undefined;
  const [argument] = call.arguments;
  if (!argument) return '';
  const value = ts.isObjectLiteralExpression(argument) ? propertyOf(argument, 'namespace') : argument;
  if (value === undefined) return '';
  if (ts.isStringLiteralLike(value)) return value.text;
  found.problems.push(
    `${placeOf(call, found)}: the namespace must be written out, so that this check can follow it`,
  );
  return undefined;
}

/** `t: Translator<'article'>`, `t: ReturnType<typeof useTranslations<'article'>>` */
function namespaceOfType(type) {
  const text = type?.getText() ?? '';
  return /Translat/.test(text) ? /<\s*'([^']+)'/.exec(text)?.[1] : undefined;
}

function propertyOf(object, name) {
  const property = object.properties.find((one) => one.name?.getText() === name);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function readCall(node, scope, found) {
  let callee = node.expression;
  // `(await getTranslations('x'))('key')` and `useTranslations('x')('key')` have no name in between.
  const inner = ts.isParenthesizedExpression(callee) ? callee.expression : callee;
  let namespace = namespaceOfCall(inner, found);
  let method = '';
  if (namespace === undefined) {
    if (ts.isPropertyAccessExpression(callee) && METHODS.has(callee.name.text)) {
      method = callee.name.text;
      callee = callee.expression;
    }
    if (!ts.isIdentifier(callee) || !scope.has(callee.text)) return;
    namespace = scope.get(callee.text);
  }
  const [key, values] = node.arguments;
  if (!key) return;
  const isWhole = method === 'raw';
  const given = method === 'raw' || method === 'has' ? null : argumentNames(values);
  for (const shown of keysOf(key))
    found.uses.push({ ...meaning(namespace, shown), place: placeOf(node, found), given, isWhole });
}

/** Each key that an expression may be; `null` parts stand for what is only known when it runs. */
function keysOf(expression) {
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression))
    return keysOf(expression.expression);
  if (ts.isStringLiteralLike(expression)) return [[expression.text]];
  if (ts.isConditionalExpression(expression))
    return [...keysOf(expression.whenTrue), ...keysOf(expression.whenFalse)];
  if (ts.isTemplateExpression(expression)) {
    return [[expression.head.text, ...expression.templateSpans.flatMap((span) => [null, span.literal.text])]];
  }
  return [[null]];
}

function meaning(namespace, parts) {
  const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const prefix = namespace === '' ? '' : `${namespace}.`;
  const pattern = new RegExp(
    `^${literally(prefix)}${parts.map((part) => (part === null ? '[^.]+' : literally(part))).join('')}$`,
  );
  return { pattern, shown: prefix + parts.map((part) => part ?? '…').join('') };
}

function argumentNames(values) {
  if (!values) return new Set();
  if (!ts.isObjectLiteralExpression(values)) return null;
  if (values.properties.some((property) => ts.isSpreadAssignment(property))) return null;
  return new Set(values.properties.map((property) => property.name.getText().replace(/^['"]|['"]$/g, '')));
}

/** `MESSAGES[edition].errors.gone.title`: wording taken without a translator. */
function readWording(node, found) {
  if (!ts.isPropertyAccessExpression(node) || ts.isPropertyAccessExpression(node.parent)) return;
  const names = [];
  let base = node;
  while (ts.isPropertyAccessExpression(base)) {
    names.unshift(base.name.text);
    base = base.expression;
  }
  if (ts.isElementAccessExpression(base)) base = base.expression;
  else names.shift();
  if (!ts.isIdentifier(base) || base.text !== 'MESSAGES' || names.length === 0) return;
  found.uses.push({
    ...meaning('', [names.join('.')]),
    place: placeOf(node, found),
    given: null,
    isWhole: true,
  });
}

function placeOf(node, found) {
  return `${found.path}:${found.file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
