/** How Slidev finds a mark in a note; `[click:2]` stands for two clicks. */
const CLICK_MARK = /\[click(?::(\d+))?\]/gi

/** Clicks that a note asks for: one a mark, or as many as the mark says. */
export function countClickMarks(note: string): number {
  return [...note.matchAll(CLICK_MARK)].reduce((sum, [, count = '1']) => sum + Number(count), 0)
}

/** What is said between two clicks. */
export interface Stretch {
  text: string
  /** Offset of `text` in the note. */
  offset: number
}

/** Cuts a note at its click marks; the first stretch is said before any click. */
export function splitAtClicks(note: string): Stretch[] {
  const marks = [...note.matchAll(CLICK_MARK)]
  return [undefined, ...marks].map((mark, index) => {
    const offset = mark ? mark.index + mark[0].length : 0
    return { text: note.slice(offset, marks[index]?.index), offset }
  })
}

/** The same note with marks blanked out, so that every offset stays what it was. */
export function blankClickMarks(note: string): string {
  return note.replace(CLICK_MARK, mark => ' '.repeat(mark.length))
}
