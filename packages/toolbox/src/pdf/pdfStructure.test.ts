import { expect, it } from 'vitest'
import { divideMarked } from './pdfStructure.ts'

it('divides a page into what belongs to an element and what does not', () => {
  expect(divideMarked('1 0 0 rg f\n/P <</MCID 0 >>BDC\nBT (a) Tj ET\nEMC\nf\n'))
    .toEqual(['1 0 0 rg f\n', '/P <</MCID 0 >>BDC\nBT (a) Tj ET\nEMC', '\nf\n'])
})

it('keeps what is marked within an element', () => {
  const heading = '/H1 <</MCID 0 >>BDC\n(a) Tj\n/Span<</ActualText <FEFF00A0> >> BDC\n( ) Tj\nEMC\n(b) Tj\nEMC'
  expect(divideMarked(`${heading}\n/P <</MCID 1 >>BDC\nEMC`)).toEqual(['', heading, '\n', '/P <</MCID 1 >>BDC\nEMC', ''])
})

it('takes what is never closed to the end', () => {
  expect(divideMarked('f /P <</MCID 0 >>BDC x')).toEqual(['f ', '/P <</MCID 0 >>BDC x', ''])
})
