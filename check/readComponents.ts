import type { Expression, Node, Program, Type, TypeChecker } from 'typescript'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { addonFolders, packageFolder } from '@interview-deck/toolbox/deck/packageFolder'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

export interface Prop {
  isRequired: boolean
  /** Says what is allowed instead of a value; undefined if it is valid or computed. */
  problemWith: (value: unknown) => string | undefined
}

export type Props = Map<string, Prop>

/** Components that a slide may use, by PascalCase name; undefined for those that are not the deck's own. */
export type Components = Map<string, { props: Props, slots?: string[] } | undefined>

const VUE_BUILTINS = ['Component', 'KeepAlive', 'Slot', 'Suspense', 'Teleport', 'Template', 'Transition', 'TransitionGroup']

/** Registered by Slidev and its router under other names than those of the files. */
const SLIDEV_ALIASES = ['RouterLink', 'Tweet', 'VDragArrow']

export function readComponents(root: string, addons?: unknown): Components {
  const slidevs = globSync('*.{vue,ts}', { cwd: join(packageFolder(root, '@slidev/client') ?? root, 'builtin') })
    .filter(file => /^[A-Z]/.test(file) && !file.endsWith('.test.ts'))
    .map(file => file.replace(/\.\w+$/, ''))
  const folders = [...addonFolders(root, addons), root]
  const files = folders.flatMap(folder => globSync('components/**/*.vue', { cwd: folder }).map(file => join(folder, file)))
  return new Map([
    ...[...VUE_BUILTINS, ...SLIDEV_ALIASES, ...slidevs].map(name => [name, undefined] as const),
    ...[...readProps(files)].map(([file, props]) => [basename(file, '.vue'), { props, slots: readSlots(file) }] as const),
  ])
}

/** What `layout:` may be, with the slots: the deck's own layouts, its theme's and Slidev's, the first of a name counts. */
export function readLayouts(root: string, theme: string): Map<string, string[] | undefined> {
  const folders = [root, packageFolder(root, `@slidev/theme-${theme}`) ?? root, packageFolder(root, '@slidev/client') ?? root]
  const files = folders.flatMap(folder => globSync('layouts/*.vue', { cwd: folder }).sort().map(file => join(folder, file)))
  // Read backwards, so that the deck's own layout replaces one of the same name.
  return new Map(files.reverse().map(file => [basename(file, '.vue'), readSlots(file)]))
}

/** Names of the slots in a template, `default` for the one without; undefined if a name is computed. */
function readSlots(file: string): string[] | undefined {
  const template = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const attributes = [...template.matchAll(/<slot\b([^>]*)>/g)].map(match => match[1]!)
  return attributes.some(text => /:name\s*=/.test(text))
    ? undefined
    : [...new Set(attributes.map(text => /(?:^|\s)name="([^"]*)"/.exec(text)?.[1] ?? 'default'))]
}

/**
 * The props that `.vue` files declare by `defineProps<…>()`. TypeScript resolves the types, which may be aliases or imported.
 * `vue-component-meta` reads the same in ten times as long (14 s for the deck's 33 components), and describes types as texts.
 */
export function readProps(files: string[]): Map<string, Props> {
  const scripts = new Map(files.map((file) => {
    const { descriptor: { script, scriptSetup } } = parse(readFileSync(file, 'utf8'), { filename: file })
    return [`${file}.ts`, `${script?.content ?? ''}\n${scriptSetup?.content ?? ''}`]
  }))
  const program = createProgram(scripts)
  const checker = program.getTypeChecker()
  return new Map(files.map((file) => {
    const declared = findPropsType(program.getSourceFile(`${file}.ts`)!)
    const symbols = declared ? checker.getTypeFromTypeNode(declared).getProperties() : []
    return [file, new Map(symbols.map((symbol): [string, Prop] => {
      const type = checker.getTypeOfSymbolAtLocation(symbol, declared!)
      return [symbol.name, { isRequired: !(symbol.flags & ts.SymbolFlags.Optional), problemWith: value => problemWith(value, type, checker) }]
    }))]
  }))
}

function createProgram(scripts: Map<string, string>): Program {
  const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true, noEmit: true, strict: true, lib: ['lib.es2023.d.ts'], types: [] }
  const host = ts.createCompilerHost(options)
  return ts.createProgram([...scripts.keys()], options, {
    ...host,
    fileExists: file => scripts.has(file) || host.fileExists(file),
    readFile: file => scripts.get(file) ?? host.readFile(file),
    getSourceFile: (file, version) => scripts.has(file) ? ts.createSourceFile(file, scripts.get(file)!, version) : host.getSourceFile(file, version),
    // Props are made of the project's own types; reading Vue's would take a second and change nothing.
    resolveModuleNameLiterals: (literals, containing) => literals.map(({ text }) => text.startsWith('.') ? ts.resolveModuleName(text, containing, options, host) : { resolvedModule: undefined }),
  })
}

function findPropsType(node: Node): ts.TypeNode | undefined {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'defineProps'
    ? node.typeArguments?.[0]
    : ts.forEachChild(node, findPropsType)
}

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
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword)
    return node.kind === ts.SyntaxKind.TrueKeyword
  return UNKNOWN
}

function problemWith(value: unknown, type: Type, checker: TypeChecker): string | undefined {
  if (value === UNKNOWN)
    return undefined
  const members = type.isUnion() ? type.types : [type]
  if (Array.isArray(value)) {
    const list = members.find(member => checker.isArrayType(member))
    if (list)
      return value.map(item => problemWith(item, checker.getIndexTypeOfType(list, ts.IndexKind.Number)!, checker)).find(Boolean)
    // Contents of objects are not checked.
    if (members.some(({ flags }) => flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Object)))
      return undefined
  }
  const isTaken = (literal: Type) => checker.isTypeAssignableTo(literal, type)
  if (typeof value === 'string' ? isTaken(checker.getStringLiteralType(value)) : typeof value === 'number' ? isTaken(checker.getNumberLiteralType(value)) : isTaken(value ? checker.getTrueType() : checker.getFalseType()))
    return undefined
  const allowed = checker.typeToString(checker.getNonNullableType(type), undefined, ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.NoTruncation)
  const hint = typeof value === 'string' && isTaken(checker.getNumberLiteralType(Number(value))) ? ' (a number is bound, `:prop="3"`)' : ''
  return `${JSON.stringify(value)} is not allowed; allowed: ${allowed.replaceAll(' | ', ', ')}${hint}`
}
