import type { SourceSlideInfo } from '@slidev/types'
import type { DeckError } from './deckError.ts'
import { blank, blankFences, countLines } from '../text/markdown.ts'

const OTHER_HOST = 'and shared decks load nothing from other hosts'

function loaded(url: unknown): string {
  return `${url} is loaded from another host, ${OTHER_HOST}. Put the file into public/, or link to it`
}

const MERMAID = `a PlantUML diagram is drawn by another host, ${OTHER_HOST}. Write it as a Mermaid diagram, or put its picture into public/`

/** Parts of Slidev that shared decks cannot have, with what to do instead (`docs/slidev.md`). */
const IN_TEXT: [pattern: RegExp, message: (what: string) => string][] = [
  [/<(?<what>Youtube)\b/gi, () => `<Youtube> shows a page of YouTube's, ${OTHER_HOST}. Put the film into public/ and show it by <SlidevVideo>, or link to it`],
  [/<(?<what>Tweet|BlueSky|blue-sky)\b/gi, what => `<${what}> loads a post from its network, ${OTHER_HOST}. Quote it in words with a link, or show a picture of it`],
  [/<[\w-]+\b[^<>]*\s(?:v-bind)?:?(?:src|srcset|poster)=(["'])(?:(?!\1)[^/])*?(?<what>(?:https?:)?\/\/[^"'\s,]+)/gi, loaded],
  [/<link\b[^<>]*\shref=["'](?<what>(?:https?:)?\/\/[^"']+)/gi, loaded],
  [/!\[[^\]\n]*\]\((?<what>(?:https?:)?\/\/[^)\s]+)/g, loaded],
  [/(?:\burl\(\s*["']?|@import\s+["'])(?<what>(?:https?:)?\/\/[^"')\s]+)/g, loaded],
]

const PLANTUML = /^[ \t]*`{3,}[ \t]*plantuml\b/gm

function loads(value: unknown): string | false {
  return /^(?:https?:)?\/\//.test(String(value)) && loaded(value)
}

/** Slidev passes it on unchanged, so that the build does not resolve relative paths. */
function picture(value: unknown): string | false {
  return /^\.{1,2}\//.test(String(value)) ? `${String(value)} is shown by no build; put the picture into public/ and name it from there: /name.png` : loads(value)
}

const IN_FRONTMATTER: Record<string, (value: unknown) => string | false> = {
  image: picture,
  background: picture,
  url: loads,
  favicon: loads,
  plantUmlServer: () => MERMAID,
  remoteAssets: value => Boolean(value) && 'no file is fetched when a deck is built. Put the files into public/, and leave remoteAssets out',
  remote: value => value !== false && 'Slidev\'s own remote control opens the whole project to the network. npm run remote lets a phone in by a one-time link; leave remote out',
  pwa: value => Boolean(value) && 'a shared deck can be read without a network as it is. Leave pwa out',
  download: value => value === true && 'no page offers a file. npm run export writes the PDF; put it into public/ and link to it, and leave download out',
  seoMeta: () => 'each page says its own title and description, and npm run build -- --site <url> adds a picture of it. Leave seoMeta out',
  export: () => 'npm run export has options in place of these: --output, --with-clicks, --section. Leave export out',
}

export function refusedParts({ raw, start, frontmatter, frontmatterRaw = '' }: Pick<SourceSlideInfo, 'raw' | 'start' | 'frontmatter' | 'frontmatterRaw'>, headmatter: Record<string, unknown> = {}): Omit<DeckError, 'file'>[] {
  const at = (source: string, index: number) => start + 1 + countLines(source.slice(0, index))
  const inFrontmatter = Object.entries(IN_FRONTMATTER).flatMap(([key, check]) => {
    const message = Object.hasOwn(frontmatter, key) && check(frontmatter[key])
    const line = new RegExp(`^["']?${key}["']?[ \\t]*:`, 'm').exec(frontmatterRaw)
    return message ? [{ line: at(raw, raw.indexOf(frontmatterRaw) + (line?.index ?? 0)), message }] : []
  })
  const text = raw.replace(/<!--[\s\S]*?(?:-->|$)/g, blank)
  const body = blankFences(text).replace(/`[^`\n]+`/g, blank)
  return [
    ...inFrontmatter,
    ...IN_TEXT.flatMap(([pattern, message]) => [...body.matchAll(pattern)].map(match => ({ line: at(body, match.index + match[0].lastIndexOf(match.groups!.what!)), message: message(match.groups!.what!) }))),
    ...headmatter.comark || headmatter.mdc ? [...body.matchAll(/^\[\^[^\]\n]+\]:/gm)].map(({ index, 0: mark }) => ({ line: at(body, index), message: `comark: true takes ${mark.slice(0, -1)} for a span of text, so the footnote is lost. Leave comark out, or write it as a line at the slide's foot` })) : [],
    ...[...text.matchAll(PLANTUML)].map(({ index }) => ({ line: at(text, index), message: MERMAID })),
  ]
}
