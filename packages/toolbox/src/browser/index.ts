export { BrowserNotFoundError, findBrowser, type FoundBrowser } from './findBrowser.ts'
export { launchBrowser, type LaunchBrowserOptions, launchOptionsFor, playwrightLaunchOptions } from './launchBrowser.ts'
