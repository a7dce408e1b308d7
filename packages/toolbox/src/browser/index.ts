export { browserVariable, findBrowser, type FindBrowserOptions } from './findBrowser.ts'
export { launchBrowser, type LaunchBrowserOptions, launchOptionsFor, playwrightLaunchOptions } from './launchBrowser.ts'
export { BrowserNotFoundError, type BrowserSource, type FoundBrowser } from './types.ts'
