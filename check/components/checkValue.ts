import type { Expression } from 'typescript'
import type { ValueType } from './readProps.ts'
import ts from 'typescript'

/** Stands for a value that only a running slide knows. */
const UNKNOWN = Symbol('unknown')

/** The value of a bound attribute as far as it is made of literals: `3`, `'a'`, `['a', 'b']`; `UNKNOWN` for what is computed. */
export function readLiteral(code: string): unknown {
  const { statements } = ts.createSourceFile('value.ts', `(${code})`, ts.ScriptTarget.ESNext)
  return statements.length === 1 && ts.isExpressionStatement(statements[0]!) ? evaluate(statements[0].expression) : UNKNOWN
}

function evaluate(node: Expression): unknown {
  if (ts.isParenthesizedExpression(node))
    return evaluate(node.expression)
  if (ts.isStringLiteralLike(node))
    return node.text
  if (ts.isNumericLiteral(node))
    return Number(node.text)
  if (ts.isArrayLiteralExpression(node))
    return node.elements.map(evaluate)
  return ({ [ts.SyntaxKind.TrueKeyword]: true, [ts.SyntaxKind.FalseKeyword]: false } as Record<number, unknown>)[node.kind] ?? UNKNOWN
}

/** Says what is allowed where a value is not; nothing where it is, or where only a running slide can tell. */
export function checkValue(value: unknown, type: ValueType): string | undefined {
  if (value === UNKNOWN)
    return undefined
  if (Array.isArray(value)) {
    if (type.element)
      return value.map(item => checkValue(item, type.element!)).find(Boolean)
    return type.other ? undefined : `a list is not allowed; allowed: ${describeType(type)}`
  }
  if (typeof value === 'string' && type.literals && !type.literals.includes(value))
    return `"${value}" is not allowed; allowed: ${describeType(type)}`
  const kind = typeof value as 'string' | 'number' | 'boolean'
  return type[kind] ? undefined : `${JSON.stringify(value)} is a ${kind}; allowed: ${describeType(type)}`
}

function describeType(type: ValueType): string {
  const kinds = [
    ...(type.literals?.map(literal => `"${literal}"`) ?? (type.string ? ['a text'] : [])),
    ...(type.number ? ['a number (bind it: `:prop="3"`)'] : []),
    ...(type.boolean ? ['true or false'] : []),
    ...(type.element ? [`a list of ${describeType(type.element)}`] : []),
  ]
  return kinds.join(', ') || 'an object'
}
