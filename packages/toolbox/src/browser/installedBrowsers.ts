import type { BrowserHost } from './findBrowser.ts'
import { posix, win32 } from 'node:path'

const COMMANDS = ['google-chrome-stable', 'google-chrome', 'google-chrome-beta', 'microsoft-edge-stable', 'microsoft-edge', 'chromium', 'chromium-browser']
const LINUX_PATHS = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(name => `Applications/${name}.app/Contents/MacOS/${name}`)
const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe']

/** Every path at which Chrome, Edge or Chromium is usually installed, the preferred ones first. They need not exist. */
export function installedBrowserPaths({ platform, env, home }: Pick<BrowserHost, 'platform' | 'env' | 'home'>): string[] {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(folder => folder !== undefined)
    return [
      ...WINDOWS_PATHS.flatMap(path => folders.map(folder => win32.join(folder, path))),
      ...onPath(env.Path ?? env.PATH, ['chrome.exe', 'msedge.exe'], win32),
    ]
  }
  const apps = MAC_APPS.flatMap(path => ['/', home].map(folder => posix.join(folder, path)))
  return platform === 'darwin' ? [...apps, ...onPath(env.PATH, COMMANDS, posix)] : [...onPath(env.PATH, COMMANDS, posix), ...LINUX_PATHS]
}

function onPath(path: string | undefined, commands: string[], { join, delimiter }: typeof posix): string[] {
  const folders = (path ?? '').split(delimiter).filter(Boolean)
  return commands.flatMap(command => folders.map(folder => join(folder, command)))
}
