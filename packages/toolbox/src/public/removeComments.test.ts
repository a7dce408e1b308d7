import { describe, expect, it } from 'vitest'
import { removeComments } from './removeComments.ts'

describe('removeComments', () => {
  it.each([
    ['one in the middle', 'a <!-- x --> b', 'a  b'],
    ['one over lines', 'a\n<!--\nx\n\ny\n-->\nb', 'a\n\nb'],
    ['one around code', 'a\n<!--\n```ts\nx\n```\n-->\nb', 'a\n\nb'],
    ['one that is never closed', 'a\n<!-- x\ny', 'a\n'],
    ['one of Mermaid', '```mermaid\nflowchart LR\n  %% x\n  a --> b\n```', '```mermaid\nflowchart LR\n  a --> b\n```'],
    ['one of PlantUML', '```plantuml\n@startuml\n\' x\nA -> B /\' y \'/\n@enduml\n```', '```plantuml\n@startuml\nA -> B \n@enduml\n```'],
    ['one of TeX', '$$\na % x\n= 5 \\% % y\n$$', '$$\na \n= 5 \\% \n$$'],
    ['those of a script', '<script setup>\n// x\nconst a = "// kept" /* y */\n/*! z */\n</script>', '<script setup>\n\nconst a = "// kept" \n\n</script>'],
    ['those of a style', '<style>\n/*! x */\na { background: url(https://b) }\n</style>', '<style>\n\na { background: url(https://b) }\n</style>'],
  ])('removes %s', (_, markdown, expected) => {
    expect(removeComments(markdown)).toBe(expected)
  })

  it.each([
    ['fenced code', '```html\n<!-- x -->\n```'],
    ['shown code', '```ts\n// x\n```'],
    ['Mermaid\'s directives', '```mermaid\n%%{init: {}}%%\nflowchart LR\n```'],
  ])('leaves %s', (_, markdown) => {
    expect(removeComments(markdown)).toBe(markdown)
  })

  it('leaves a comment in inline code, and removes the one behind it', () => {
    expect(removeComments('write `<!-- x -->` <!-- y -->')).toBe('write `<!-- x -->` ')
  })
})
