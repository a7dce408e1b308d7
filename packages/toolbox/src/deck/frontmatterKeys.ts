import { closest } from 'fastest-levenshtein'

/**
 * Where frontmatter stands: on the first slide of `slides.md` (Slidev's headmatter, a slide as well), on an entry of the
 * list of sections (`src:`), or on any other slide.
 */
export type FrontmatterPlace = 'headmatter' | 'section' | 'slide'

interface FrontmatterKey {
  on: FrontmatterPlace[]
  value: ValueRule
  /** A public page needs it: only such keys are left in the frontmatter of a shared build. */
  ships?: true
}

type ValueRule = (value: unknown) => string | undefined

const rule = (allowed: string, isRight: (value: unknown) => boolean): ValueRule => value => isRight(value) ? undefined : allowed
const isText = (value: unknown) => typeof value === 'string'
const isScalar = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value)
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const text = rule('a text', isText)
const textOrNumber = rule('a text or a number', value => isText(value) || typeof value === 'number')
const number = rule('a number', value => typeof value === 'number')
const boolean = rule('true or false', value => typeof value === 'boolean')
const scalar = rule('a text, a number, true or false', isScalar)
const texts = rule('a text or a list of texts', value => isText(value) || (Array.isArray(value) && value.every(isText)))
const map = rule('a map', isObject)
const positions = rule('a map of positions such as "696,0,_,_,15"', value => isObject(value) && Object.values(value).every(position => /^[-\d.,_ ]+$/.test(String(position))))
/** Rules of their own say more about these (the deck's own check). */
const anything = rule('', () => true)

/** A map of these keys and no other. */
function only(...keys: string[]): ValueRule {
  return (value) => {
    if (!isObject(value))
      return `a map of ${keys.join(', ')}`
    const wrong = Object.entries(value).find(([key, entry]) => !keys.includes(key) || !(isScalar(entry) || texts(entry) === undefined))
    return wrong && `a map of ${keys.join(', ')}, and no ${JSON.stringify(wrong[0])}`
  }
}

const everySlide: FrontmatterPlace[] = ['headmatter', 'slide']
const headmatter: FrontmatterPlace[] = ['headmatter']
const section: FrontmatterPlace[] = ['section']

function alike(key: FrontmatterKey, ...names: string[]): Record<string, FrontmatterKey> {
  return Object.fromEntries(names.map(name => [name, key]))
}

/** Every key that the deck's frontmatter may have. A layout's own props belong here as well. */
const KEYS: Record<string, FrontmatterKey> = {
  // Slidev, on a slide.
  ...alike({ on: everySlide, value: text, ships: true }, 'layout', 'routeAlias', 'title', 'lang', 'background', 'backgroundSize', 'image', 'url', 'name', 'clickAnimation'),
  ...alike({ on: everySlide, value: number, ships: true }, 'level', 'clicks', 'clicksStart', 'zoom', 'scale'),
  ...alike({ on: everySlide, value: boolean, ships: true }, 'preload', 'hideInToc', 'printSteps'),
  ...alike({ on: everySlide, value: scalar, ships: true }, 'codeCopy', 'magicMoveCopy'),
  ...alike({ on: everySlide, value: texts, ships: true }, 'class', 'layoutClass'),
  dragPos: { on: everySlide, value: positions, ships: true },
  transition: { on: everySlide, value: rule('the name of a transition', value => value === null || isText(value)), ships: true },
  ...alike({ on: ['section', 'slide'], value: boolean }, 'hide', 'disabled'),

  // The deck's sections. What ships of an entry reaches every slide of its section; `section` is its number.
  src: { on: section, value: anything },
  // A deck without entries says them on its slides, as the rehearsal addon reads them.
  ...alike({ on: ['section', 'slide'], value: anything, ships: true }, 'slug', 'question'),
  ...alike({ on: section, value: text, ships: true }, 'topic', 'gist'),
  budget: { on: ['section', 'slide'], value: anything },
  private: { on: ['section', 'slide'], value: boolean },
  ...alike({ on: ['slide'], value: anything }, 'keyPoints', 'followUps'),
  asked: { on: ['section', 'slide'], value: rule('first or last', value => value === 'first' || value === 'last') },

  // The deck as a whole.
  ...alike({ on: headmatter, value: text }, 'theme', 'titleTemplate', 'author', 'info', 'email', 'favicon', 'exportFilename', 'timer', 'plantUmlServer', 'monacoTypesSource'),
  ...alike({ on: headmatter, value: texts }, 'addons', 'keywords', 'monacoTypesAdditionalPackages', 'monacoTypesIgnorePackages', 'monacoRunAdditionalDeps'),
  ...alike({ on: headmatter, value: textOrNumber }, 'duration', 'aspectRatio'),
  ...alike({ on: headmatter, value: number }, 'canvasWidth', 'magicMoveDuration'),
  rehearsal: { on: headmatter, value: only('id') },
  fonts: { on: headmatter, value: only('provider', 'sans', 'serif', 'mono', 'weights', 'italic', 'fallbacks', 'local', 'custom', 'webfonts') },
  ...alike({ on: headmatter, value: map }, 'defaults', 'export', 'notesAutoRuby', 'shiki'),
  htmlAttrs: { on: headmatter, value: only('lang', 'dir', 'class') },
  themeConfig: { on: headmatter, value: only('primary') },
  drawings: { on: headmatter, value: only('enabled', 'persist', 'presenterOnly', 'syncAll') },
  seoMeta: { on: headmatter, value: only('ogTitle', 'ogDescription', 'ogImage', 'ogUrl', 'twitterCard', 'twitterSite', 'twitterTitle', 'twitterDescription', 'twitterImage', 'twitterUrl') },
  preloadImages: { on: headmatter, value: value => isScalar(value) ? undefined : only('ahead')(value) },
  ...alike({ on: headmatter, value: scalar }, 'browserExporter', 'colorSchema', 'comark', 'contextMenu', 'css', 'download', 'editor', 'highlighter', 'lineNumbers', 'mcp', 'mdc'),
  ...alike({ on: headmatter, value: scalar }, 'monaco', 'monacoRunUseStrict', 'overviewSnapshots', 'presenter', 'pwa', 'record', 'remote', 'remoteAssets', 'routerMode', 'selectable', 'twoslash', 'wakeLock'),
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

/** A value as the user may recognise it, without `JSON.stringify`'s surprises. */
export function show(value: unknown): string {
  return value === undefined ? 'missing' : value === null ? 'empty' : JSON.stringify(value)
}

/** The part of a slide's frontmatter that a public page needs: what is not known to be needed does not ship. */
export function publicFrontmatter(frontmatter: Record<string, unknown>): Record<string, unknown> {
  const shipped = [...Object.keys(KEYS).filter(key => KEYS[key]!.ships), 'section']
  return pick(frontmatter, shipped)
}

/** The keys of an object that are wanted, where they say something. */
export function pick(object: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => keys.includes(key) && value !== undefined))
}
