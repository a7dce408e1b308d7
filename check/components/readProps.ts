import type { CallExpression, Node, Program, Type, TypeChecker } from 'typescript'
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

/** What one value may be, as far as a slide can get it wrong. */
export interface ValueType {
  literals?: string[]
  string: boolean
  number: boolean
  boolean: boolean
  element?: ValueType
  other: boolean
}

export interface Prop {
  type: ValueType
  required: boolean
}

export type Props = Map<string, Prop>

/**
 * The props that `.vue` files declare by `defineProps<…>()`. TypeScript resolves the types, which may be aliases or imported.
 * `vue-component-meta` reads the same in ten times as long (14 s for the deck's 33 components), and describes types as texts.
 */
export function readProps(files: string[]): Map<string, Props> {
  const scripts = new Map(files.map(file => [`${file}.ts`, readScript(file)]))
  const program = createProgram(scripts)
  const checker = program.getTypeChecker()
  return new Map(files.map((file) => {
    const call = findCall(program.getSourceFile(`${file}.ts`)!, 'defineProps')
    return [file, call ? propsOf(call, checker) : new Map()]
  }))
}

function readScript(file: string): string {
  const { descriptor } = parse(readFileSync(file, 'utf8'), { filename: file })
  return [descriptor.script?.content, descriptor.scriptSetup?.content].filter(Boolean).join('\n')
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

function findCall(node: Node, name: string): CallExpression | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name)
    return node
  return ts.forEachChild(node, child => findCall(child, name))
}

function propsOf(call: CallExpression, checker: TypeChecker): Props {
  const [declared] = call.typeArguments ?? []
  if (!declared)
    return new Map()
  return new Map(checker.getTypeFromTypeNode(declared).getProperties().map((symbol) => {
    const type = checker.getTypeOfSymbolAtLocation(symbol, call)
    return [symbol.name, { type: valueType(type, checker), required: !(symbol.flags & ts.SymbolFlags.Optional) }]
  }))
}

function valueType(type: Type, checker: TypeChecker): ValueType {
  const members = type.isUnion() ? type.types : [type]
  const literals = members.filter(member => member.isStringLiteral()).map(member => member.value)
  const has = (flags: number) => members.some(member => member.flags & (flags | ts.TypeFlags.Any | ts.TypeFlags.Unknown))
  const list = members.find(member => checker.isArrayType(member))
  return {
    literals: literals.length > 0 && !has(ts.TypeFlags.String) ? literals : undefined,
    string: has(ts.TypeFlags.String) || literals.length > 0,
    number: has(ts.TypeFlags.NumberLike),
    boolean: has(ts.TypeFlags.BooleanLike),
    element: list && valueType(checker.getIndexTypeOfType(list, ts.IndexKind.Number)!, checker),
    other: has(ts.TypeFlags.Object | ts.TypeFlags.TypeParameter),
  }
}
