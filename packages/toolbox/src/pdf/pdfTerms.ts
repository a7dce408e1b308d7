import type { PDFDocument } from 'pdf-lib'
import type { FontLicense } from '../site/fontLicenses.ts'
import type { PdfDetails } from './finishPdf.ts'
import { AFRelationship, PDFDict, PDFName } from 'pdf-lib'
import { escapeHtml } from '../site/renderPage.ts'

const TERMS_FILE = 'font-licenses.txt'

export async function addTerms(pdf: PDFDocument, { title, fonts = [] }: Pick<PdfDetails, 'title' | 'fonts'>): Promise<void> {
  const embedded = embeddedFonts(pdf)
  const known = fonts.filter(({ family }) => embedded.some(name => isOf(name, family)))
  const others = embedded.filter(name => !fonts.some(({ family }) => isOf(name, family)))
  const rights = [...known.map(describe), ...others.length ? [`이 컴퓨터에 설치된 글꼴 ${others.join(', ')}`] : []]
  const summary = rights.length ? `이 문서에 포함된 글꼴: ${rights.join('; ')}.` : ''
  writeMetadata(pdf, title, summary)
  if (!summary)
    return
  const texts = known.map(font => `--- ${font.family}\n\n${describe(font)}\n\n${font.text ?? ''}`.trim())
  await pdf.attach(new TextEncoder().encode(`${[summary, ...texts].join('\n\n')}\n`), TERMS_FILE, {
    mimeType: 'text/plain',
    description: '글꼴 라이선스',
    afRelationship: AFRelationship.Supplement,
  })
}

function describe({ family, source, text = '' }: FontLicense): string {
  const license = /SIL OPEN FONT LICENSE/i.test(text) ? 'SIL Open Font License 1.1' : '라이선스는 첨부 파일 참조'
  return `${family} (${source}에서 쓰인 글자만 남긴 수정본, ${license})`
}

function embeddedFonts(pdf: PDFDocument): string[] {
  const names = new Set<string>()
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor'))
      continue
    const name = object.get(PDFName.of('FontName'))
    if (name instanceof PDFName)
      names.add(name.decodeText().replace(/^[A-Z]{6}\+/, ''))
  }
  return [...names].sort()
}

function isOf(postScriptName: string, family: string): boolean {
  return postScriptName.startsWith(family.replaceAll(' ', ''))
}

/** XMP (ISO 16684-1), the only place in a PDF for rights and for saying that it is meant to be accessible (PDF/UA-1). */
function writeMetadata(pdf: PDFDocument, title: string, rights: string): void {
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li></rdf:Alt>`
  const xmp = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<pdfuaid:part>1</pdfuaid:part><dc:title>${alternative(title)}</dc:title>${rights && `<dc:rights>${alternative(rights)}</dc:rights>`}`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
  const stream = pdf.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
}
