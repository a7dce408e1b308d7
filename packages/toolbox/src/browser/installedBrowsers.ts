import type { BrowserHost } from './types.ts'
import { posix, win32 } from 'node:path'

/** Command names under which Linux distributions install Chrome, Edge and Chromium. */
const linuxCommands = [
  'google-chrome-stable',
  'google-chrome',
  'google-chrome-beta',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
]

const linuxPaths = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
]

const macBundles = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
]

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

const windowsCommands = ['chrome.exe', 'msedge.exe']

/**
 * Lists every path at which Chrome, Edge or Chromium is usually installed, the preferred ones first.
 * The paths need not exist.
 */
export function installedBrowserPaths({ platform, env, home }: Pick<BrowserHost, 'platform' | 'env' | 'home'>): string[] {
  switch (platform) {
    case 'win32': {
      const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(root => root !== undefined)
      return [
        ...windowsPaths.flatMap(path => roots.map(root => win32.join(root, path))),
        ...onPath(env.Path ?? env.PATH, windowsCommands, win32),
      ]
    }
    case 'darwin':
      return [
        ...macBundles.flatMap(bundle => [
          posix.join('/Applications', bundle),
          posix.join(home, 'Applications', bundle),
        ]),
        ...onPath(env.PATH, linuxCommands, posix),
      ]
    default:
      return [...onPath(env.PATH, linuxCommands, posix), ...linuxPaths]
  }
}

function onPath(path: string | undefined, commands: string[], { join, delimiter }: typeof posix): string[] {
  const folders = (path ?? '').split(delimiter).filter(Boolean)
  return commands.flatMap(command => folders.map(folder => join(folder, command)))
}
