import type { Ref } from 'vue'
import type { PolicyRow } from './policy.ts'
import { ref } from 'vue'
import { decodeCsv, readCsvText, writeCsv } from './csv.ts'

/** Largest file that is read, in bytes. */
const MOST_BYTES = 2 * 1024 * 1024

export interface CsvFile {
  /** What became of the last file, in Korean. */
  message: Ref<{ text: string, isProblem: boolean } | undefined>
  open: (file: File | undefined) => Promise<void>
  save: (rows: PolicyRow[]) => Promise<void>
}

/** Reads and writes the table as a file. The file is read in this page and goes nowhere. */
export function useCsvFile(take: (rows: PolicyRow[]) => void): CsvFile {
  const message: CsvFile['message'] = ref()

  return {
    message,
    async open(file) {
      if (!file)
        return
      try {
        if (file.size > MOST_BYTES)
          throw new RangeError(`파일은 2MB까지 읽습니다: ${file.name}`)
        const { rows, notes } = await readCsvText(decodeCsv(await file.arrayBuffer()))
        take(rows)
        message.value = { text: [`${file.name}에서 정책 ${rows.length.toLocaleString('ko-KR')}건을 읽었습니다.`, ...notes].join(' '), isProblem: notes.length > 0 }
      }
      catch (error) {
        message.value = { text: error instanceof RangeError ? error.message : `CSV로 읽을 수 없습니다: ${file.name}`, isProblem: true }
      }
    },
    async save(rows) {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([await writeCsv(rows)], { type: 'text/csv' }))
      link.download = 'policies.csv'
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    },
  }
}
