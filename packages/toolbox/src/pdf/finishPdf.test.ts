import { PDFDocument } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { finishPdf } from './finishPdf.ts'

it('writes details, a nested outline and labels that another reader finds', async () => {
  const source = await PDFDocument.create()
  for (let page = 0; page < 3; page++)
    source.addPage([100, 100])
  const { data, pages } = await finishPdf(await source.save(), {
    title: '면접 발표',
    author: '이재철',
    keywords: '면접, Platform',
    language: 'ko-KR',
    outline: () => [
      { title: '표지', page: 0, children: [] },
      { title: '1. 자기소개', page: 1, children: [{ title: '강점', page: 2, children: [] }] },
    ],
    places: {},
    labels: ['1', '2-1', '2-2'],
  })
  expect(pages).toBe(3)

  const pdf = await getDocument({ data }).promise
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: '면접 발표', Author: '이재철', Keywords: '면접, Platform', Language: 'ko-KR' })
  expect(await pdf.getViewerPreferences()).toMatchObject(new Map([['DisplayDocTitle', true]]))
  expect(await pdf.getPageMode()).toBe('UseOutlines')
  expect(await pdf.getPageLabels()).toEqual(['1', '2-1', '2-2'])
  const outline = await pdf.getOutline()
  expect(outline.map(({ title, items }) => [title, items.map(item => item.title)])).toEqual([['표지', []], ['1. 자기소개', ['강점']]])
  expect(await pdf.getPageIndex(outline[1]!.items[0]!.dest[0])).toBe(2)
})
