import type { Region } from '../regions.ts'
import type { Tag } from '../tags.ts'
import { pascalCase } from '../rules/components.ts'

const VOID = /^(?:br|hr|img|input|wbr)$/i
const ITEM = /^([ \t]*)([-*+]|\d+[.)])[ \t]+\S/

/** What `<v-clicks>` reveals one by one: the items of the one list in it, else its elements; nothing where the source does not tell. */
export function countChildren(tag: Tag, tags: Tag[], region: Region): number | undefined {
  if (tag.isSelfClosing)
    return 0
  const inside = tagsInside(tag, tags)
  if (!inside)
    return undefined
  const text = region.text.slice(tag.end, inside.end)
  // Markdown in a component begins behind an empty line.
  const isMarkdown = /^[ \t]*\n[ \t]*\n/.test(text)
  const children = childrenOf(inside.tags, tag.end, inside.end, region)
  if (!children)
    return isMarkdown ? countItems(text) : undefined
  const [only] = children
  if (children.length === 1 && /^(?:ul|ol)$/i.test(only!.name)) {
    const list = tagsInside(only!, tags)
    return list && childrenOf(list.tags, only!.end, list.end, region)?.length
  }
  return children.length > 0 && !children.some(({ name }) => /^(?:table|template)$/i.test(name)) ? children.length : undefined
}

/** The tags between a tag and the one that closes it, and the offset at which that one begins. */
function tagsInside(tag: Tag, tags: Tag[]): { tags: Tag[], end: number } | undefined {
  const after = tags.slice(tags.indexOf(tag) + 1)
  let depth = 1
  for (const [index, other] of after.entries()) {
    if (pascalCase(other.name) !== pascalCase(tag.name) || other.isSelfClosing)
      continue
    depth += other.isClosing ? -1 : 1
    if (depth === 0)
      return { tags: after.slice(0, index), end: other.offset }
  }
}

/** The outermost tags, unless there is text beside them. */
function childrenOf(tags: Tag[], start: number, end: number, region: Region): Tag[] | undefined {
  const children: Tag[] = []
  let at = start
  while (at < end) {
    const next = tags.find(({ offset }) => offset >= at)
    if (region.text.slice(at, next?.offset ?? end).trim())
      return undefined
    if (!next)
      break
    children.push(next)
    const closing = next.isSelfClosing || VOID.test(next.name) ? undefined : tagsInside(next, tags)
    at = closing ? tags.find(({ offset }) => offset === closing.end)!.end : next.end
  }
  return children
}

/** Items of the one Markdown list that a text is; its sub-lists come with their items. */
function countItems(text: string): number | undefined {
  const lines = text.split('\n').filter(line => line.trim())
  const [, indent = '', mark = ''] = ITEM.exec(lines[0] ?? '') ?? []
  if (!mark)
    return undefined
  const kind = (sign: string) => sign.replace(/\d+/, '1')
  const items = lines.filter(line => ITEM.exec(line)?.[1] === indent)
  const belongs = lines.every(line => items.includes(line) || /^[ \t]*/.exec(line)![0].length > indent.length)
  return belongs && items.every(line => kind(ITEM.exec(line)![2]!) === kind(mark)) ? items.length : undefined
}
