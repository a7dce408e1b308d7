/** Two columns wide on a terminal (Unicode East Asian Width W and F). */
const WIDE = /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu

export function textWidth(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0)
}

interface TableColumn {
  title: string
  align?: 'left' | 'right'
}

export function formatTable(columns: TableColumn[], rows: string[][]): string {
  const widths = columns.map(({ title }, index) => Math.max(textWidth(title), ...rows.map(row => textWidth(row[index] ?? ''))))
  const line = (cells: string[]) => cells
    .map((cell, index) => pad(cell, widths[index]!, columns[index]!.align))
    .join('  ')
    .trimEnd()
  return [
    line(columns.map(({ title }) => title)),
    widths.map(width => '-'.repeat(width)).join('  '),
    ...rows.map(line),
  ].join('\n')
}

function pad(text: string, width: number, align: TableColumn['align'] = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)))
  return align === 'right' ? space + text : text + space
}
