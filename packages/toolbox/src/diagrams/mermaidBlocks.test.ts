import { describe, expect, it } from 'vitest'
import { findMermaidBlocks, parseDiagramOptions, replaceFacts } from './mermaidBlocks.ts'

describe('findMermaidBlocks', () => {
  it('finds each block with its options and the line of its fence', () => {
    const markdown = [
      '# Title',
      '',
      '```mermaid',
      'flowchart LR',
      '  A --> B',
      '```',
      '',
      '```ts',
      'const mermaid = 1',
      '```',
      '````mermaid {scale: 0.8}',
      'timeline',
      '````',
    ].join('\n')
    expect(findMermaidBlocks(markdown)).toEqual([
      { code: 'flowchart LR\n  A --> B\n', info: '', line: 2 },
      { code: 'timeline\n', info: '{scale: 0.8}', line: 10 },
    ])
  })

  it('finds none where there is none', () => {
    expect(findMermaidBlocks('`mermaid`')).toEqual([])
  })
})

describe('parseDiagramOptions', () => {
  it('reads the literal as Slidev binds it', () => {
    expect(parseDiagramOptions('{scale: 0.8, theme: \'neutral\'}')).toEqual({ scale: 0.8, theme: 'neutral' })
    expect(parseDiagramOptions('')).toEqual({})
  })

  it('refuses what is no literal', () => {
    expect(() => parseDiagramOptions('{scale 0.8}')).toThrow('Unexpected')
  })
})

describe('replaceFacts', () => {
  const textOf = (id: string, show = 'value') => `<${id}:${show}>`

  it('puts text in place of every tag', () => {
    expect(replaceFacts('A["<Fact id="a" show="before" /> → <Fact id="b"/>"]', textOf)).toBe('A["<a:before> → <b:value>"]')
  })

  it('leaves other tags alone', () => {
    expect(replaceFacts('A[one<br/>two]', textOf)).toBe('A[one<br/>two]')
  })
})
