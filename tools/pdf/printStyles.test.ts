import { expect, it } from 'vitest'
import { withoutVariableFonts } from './printStyles.ts'

it('takes out the faces with a range of weights, and no others', () => {
  const serif = '@font-face{font-family:Noto Serif KR;font-weight:700;src:url(/a.woff2)}'
  const rest = 'h1{font-weight:700 }p{margin:0 20px}'
  expect(withoutVariableFonts(`@font-face{font-family:Pretendard;font-weight:45 920;src:url(/b.woff2)}${serif}${rest}`)).toBe(serif + rest)
  expect(withoutVariableFonts(`@font-face {\n  font-family: P;\n  font-weight: 45 920;\n}\n${serif}`)).toBe(`\n${serif}`)
})
