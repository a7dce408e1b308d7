/** As Slidev has it; `[click:2]` stands for two clicks. */
const CLICK_MARK = /\[click(?::(\d+))?\]/gi

export function countClickMarks(note: string): number {
  return [...note.matchAll(CLICK_MARK)].reduce((sum, [, count = '1']) => sum + Number(count), 0)
}

export function splitAtClicks(note: string): { text: string, offset: number }[] {
  const marks = [...note.matchAll(CLICK_MARK)]
  return [undefined, ...marks].map((mark, index) => {
    const offset = mark ? mark.index + mark[0].length : 0
    return { text: note.slice(offset, marks[index]?.index), offset }
  })
}

/** Replaces marks by spaces, so offsets stay valid. */
export function blankClickMarks(note: string): string {
  return note.replace(CLICK_MARK, mark => ' '.repeat(mark.length))
}
