import { describe, expect, it } from 'vitest'
import { decodeCsv, MOST_ROWS, readCsvText, writeCsv } from './csv.ts'
import { exampleRows } from './examples.ts'

describe('a CSV file', () => {
  it('comes back as it went out', async () => {
    const rows = exampleRows('classic', 100)
    const text = await writeCsv(rows)
    expect(text.startsWith('\uFEFF출발지,목적지,포트,프로토콜,방향,동작\r\n')).toBe(true)
    expect(await readCsvText(text)).toEqual({ rows, notes: [] })
  })

  it('may have its columns in any order, under other names and between semicolons', async () => {
    const { rows, notes } = await readCsvText('Action;Dst Addr;Src;Port\nallow;10.8.1.1;any;"443, 8443"\n')
    expect(rows).toEqual([{ source: 'any', destination: '10.8.1.1', port: '443, 8443', protocol: '', direction: '', action: 'allow' }])
    expect(notes).toEqual(['열이 없어 비워 두었습니다: 프로토콜, 방향'])
  })

  it('needs no header, and keeps what is wrong in a cell', async () => {
    const { rows } = await readCsvText('any,10.8.1.1,443,tcp,in,deny\nnonsense,10.8.1.1\n\n')
    expect(rows.map(row => row.source)).toEqual(['any', 'nonsense'])
    expect(rows[1]!.action).toBe('')
  })

  it('says what it leaves out', async () => {
    const many = await readCsvText('any,any,443,tcp,in,deny\n'.repeat(MOST_ROWS + 5))
    expect(many.rows).toHaveLength(MOST_ROWS)
    expect(many.notes[0]).toContain('20,005줄')
    expect((await readCsvText('any,any,"443,tcp,in,deny')).notes[0]).toContain('따옴표가 닫히지 않았습니다')
  })

  it.each(['', '\n\n', '출발지,목적지,포트\n'])('has to hold a policy: %j', async (text) => {
    await expect(readCsvText(text)).rejects.toThrow('정책이 한 줄도 없습니다')
  })

  it('may be EUC-KR, as Korean spreadsheets save it', () => {
    expect(decodeCsv(new Uint8Array([0xC2, 0xF7, 0xB4, 0xDC]).buffer)).toBe('차단')
    expect(decodeCsv(new TextEncoder().encode('차단').buffer)).toBe('차단')
  })

  it('writes no formula for a spreadsheet to run', async () => {
    const row = { ...exampleRows('clean', 100)[0]!, source: '=HYPERLINK("http://x")' }
    expect(await writeCsv([row])).toContain(`'=HYPERLINK`)
  })
})
