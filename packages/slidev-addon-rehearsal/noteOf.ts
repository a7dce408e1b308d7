interface SlideNote { note?: string, noteHTML?: string }

const CLICK_MARK = /<span class="slidev-note-click-mark" data-clicks="(\d+)"><\/span>/g
const BLOCK_END = /<\/(?:p|li|h[1-6]|blockquote|pre|div|tr)>|<br ?\/?>/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

export function noteOf(slide: SlideNote | undefined): string {
  return slide?.note || readRendered(slide?.noteHTML ?? '')
}

function readRendered(html: string): string {
  let clicks = 0
  return html
    .replace(CLICK_MARK, (_, at: string) => {
      const mark = `[click:${Number(at) - clicks}]`
      clicks = Number(at)
      return mark
    })
    .replace(/<!--[\s\S]*?-->|<r[tp]>[\s\S]*?<\/r[tp]>/g, '')
    .replace(BLOCK_END, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .trim()
}
