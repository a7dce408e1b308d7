import { closest } from 'fastest-levenshtein'

/** The first slide of `slides.md`, an entry of the list of sections (`src:`), or any other slide. */
export type FrontmatterPlace = 'headmatter' | 'section' | 'slide'

interface FrontmatterKey {
  on: FrontmatterPlace[]
  value: (value: unknown) => string | undefined
  /** A public page needs it: only such keys are left in the frontmatter of a shared build. */
  ships?: true
}

const isScalar = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value)
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What ships is no map, which could hold anything. */
function plain(value: unknown): string | undefined {
  return isScalar(value) || (Array.isArray(value) && value.every(isScalar)) ? undefined : 'a text, a number, true, false, or a list of these'
}

function positions(value: unknown): string | undefined {
  return isObject(value) && Object.values(value).every(position => /^[-\d.,_ ]+$/.test(String(position))) ? undefined : 'a map of positions such as "696,0,_,_,15"'
}

function only(...keys: string[]) {
  return (value: unknown) => {
    const wrong = isObject(value) ? Object.entries(value).find(([key, entry]) => !keys.includes(key) || plain(entry)) : []
    return wrong && `a map of ${keys.join(', ')}${wrong.length ? `, and no ${JSON.stringify(wrong[0])}` : ''}`
  }
}

/** The deck's own check says more about these. */
const anything = () => undefined

function alike(key: FrontmatterKey, ...names: string[]): Record<string, FrontmatterKey> {
  return Object.fromEntries(names.map(name => [name, key]))
}

/** Every key that the deck's frontmatter may have; a layout's own props belong here as well. */
const KEYS: Record<string, FrontmatterKey> = {
  ...alike({ on: ['headmatter', 'slide'], value: plain, ships: true }, 'layout', 'routeAlias', 'title', 'lang', 'background', 'backgroundSize', 'image', 'url', 'name', 'clickAnimation', 'level', 'clicks', 'clicksStart', 'zoom', 'scale', 'preload', 'hideInToc', 'printSteps', 'codeCopy', 'magicMoveCopy', 'class', 'layoutClass', 'transition'),
  dragPos: { on: ['headmatter', 'slide'], value: positions, ships: true },
  ...alike({ on: ['section', 'slide'], value: plain }, 'hide', 'disabled', 'private'),

  // The deck's sections. What ships of an entry reaches every slide of its section; `section` is its number.
  src: { on: ['section'], value: anything },
  // A deck without entries says them on its slides, as the rehearsal addon reads them.
  ...alike({ on: ['section', 'slide'], value: anything, ships: true }, 'slug', 'question'),
  ...alike({ on: ['section'], value: plain, ships: true }, 'topic', 'gist'),
  budget: { on: ['section', 'slide'], value: anything },
  ...alike({ on: ['slide'], value: anything }, 'keyPoints', 'followUps'),
  asked: { on: ['section', 'slide'], value: value => value === 'first' || value === 'last' ? undefined : 'first or last' },

  ...alike({ on: ['headmatter'], value: plain }, 'theme', 'titleTemplate', 'author', 'info', 'email', 'favicon', 'exportFilename', 'timer', 'plantUmlServer', 'monacoTypesSource', 'addons', 'keywords', 'monacoTypesAdditionalPackages', 'monacoTypesIgnorePackages', 'monacoRunAdditionalDeps', 'duration', 'aspectRatio', 'canvasWidth', 'magicMoveDuration', 'browserExporter', 'colorSchema', 'comark', 'contextMenu', 'css', 'download', 'editor', 'highlighter', 'lineNumbers', 'mcp', 'mdc'),
  ...alike({ on: ['headmatter'], value: plain }, 'monaco', 'monacoRunUseStrict', 'overviewSnapshots', 'presenter', 'pwa', 'record', 'remote', 'remoteAssets', 'routerMode', 'selectable', 'twoslash', 'wakeLock'),
  ...alike({ on: ['headmatter'], value: anything }, 'defaults', 'export', 'notesAutoRuby', 'shiki'),
  rehearsal: { on: ['headmatter'], value: only('id') },
  fonts: { on: ['headmatter'], value: only('provider', 'sans', 'serif', 'mono', 'weights', 'italic', 'fallbacks', 'local', 'custom', 'webfonts') },
  htmlAttrs: { on: ['headmatter'], value: only('lang', 'dir', 'class') },
  themeConfig: { on: ['headmatter'], value: only('primary') },
  drawings: { on: ['headmatter'], value: only('enabled', 'persist', 'presenterOnly', 'syncAll') },
  seoMeta: { on: ['headmatter'], value: only('ogTitle', 'ogDescription', 'ogImage', 'ogUrl', 'twitterCard', 'twitterSite', 'twitterTitle', 'twitterDescription', 'twitterImage', 'twitterUrl') },
  preloadImages: { on: ['headmatter'], value: value => isScalar(value) ? undefined : only('ahead')(value) },
}

const WHAT: Record<FrontmatterPlace, string> = {
  headmatter: 'the first slide of the deck',
  section: 'a section',
  slide: 'a slide',
}

const WHERE: Record<FrontmatterPlace, string> = {
  headmatter: 'on the first slide of slides.md',
  section: 'on the section\'s entry in slides.md',
  slide: 'on a slide',
}

export function keysAllowedOn(place: FrontmatterPlace): string[] {
  return Object.keys(KEYS).filter(key => KEYS[key]!.on.includes(place))
}

export function checkKey(key: string, value: unknown, place: FrontmatterPlace): string | undefined {
  const allowed = keysAllowedOn(place)
  if (!allowed.includes(key)) {
    const elsewhere = Object.hasOwn(KEYS, key) ? `; it belongs ${KEYS[key]!.on.map(other => WHERE[other]).join(' or ')}` : `; nearest: ${closest(key, allowed)}`
    return `${WHAT[place]} has no ${JSON.stringify(key)}${elsewhere}. Allowed: ${allowed.join(', ')}. A remark of your own goes behind a #`
  }
  const expected = KEYS[key]!.value(value)
  return expected && `${key} is ${show(value)}; it has to be ${expected}`
}

export function show(value: unknown): string {
  return value === undefined ? 'missing' : value === null ? 'empty' : JSON.stringify(value)
}

/** What is not known to be needed by a public page does not ship. */
export function publicFrontmatter(frontmatter: Record<string, unknown>): Record<string, unknown> {
  return pick(frontmatter, [...Object.keys(KEYS).filter(key => KEYS[key]!.ships), 'section'])
}

export function pick(object: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => keys.includes(key) && value !== undefined))
}
