/** Where a browser was found, in the order in which the places are tried. */
export type BrowserSource = 'named' | 'playwright' | 'installed' | 'embedded'

/** A Chromium that was found and that starts. */
export interface FoundBrowser {
  /** Absolute path of the executable. */
  executablePath: string
  source: BrowserSource
  /** Command-line arguments that this browser needs beside those of {@link headlessArgs}. */
  args: string[]
  /** Environment variables that this browser needs on top of the process's own. */
  env: Record<string, string>
}

/** An executable to try, and what it takes to run it. */
export type BrowserCandidate = FoundBrowser

/** One place that was looked at in vain. */
export interface TriedBrowser {
  place: string
  reason: string
}

/** What the lookup asks of the machine; tests pass fakes. */
export interface BrowserHost {
  platform: NodeJS.Platform
  arch: string
  env: Record<string, string | undefined>
  /** The user's home folder. */
  home: string
  exists: (path: string) => boolean
  /** Names in a folder; empty where there is none. */
  list: (folder: string) => string[]
  /** Starts the executable for its version; resolves to why that failed, or to nothing. */
  probe: (browser: BrowserCandidate) => Promise<string | undefined>
  /** Makes the next probe start the executable again, whatever is known of it. */
  forgetProven: () => void
  /** Unpacks the embedded Chromium (once) and says how to run it; throws where it cannot. */
  unpackEmbedded: () => Promise<BrowserCandidate>
  /** Where the installed playwright-core keeps its own Chromium, whether it is there or not. */
  playwrightPath: () => string
}

/** No browser can be started; the message lists what was tried and what to do. */
export class BrowserNotFoundError extends Error {
  override name = 'BrowserNotFoundError'
}
