import { expect, it } from 'vitest'
import { installedBrowserPaths } from './installedBrowsers.ts'

it('looks on PATH and in /opt on Linux', () => {
  const paths = installedBrowserPaths({
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    home: '/home/me',
  })
  expect(paths).toEqual(expect.arrayContaining([
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/opt/google/chrome/chrome',
  ]))
})

it('looks in both folders of applications on macOS', () => {
  const paths = installedBrowserPaths({ platform: 'darwin', env: {}, home: '/Users/me' })
  expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  expect(paths).toContain('/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')
})

it('looks in the folders that Windows names, and on its Path', () => {
  const paths = installedBrowserPaths({
    platform: 'win32',
    env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', 'LOCALAPPDATA': 'C:\\Users\\me\\AppData\\Local', 'Path': 'D:\\tools;E:\\bin' },
    home: 'C:\\Users\\me',
  })
  expect(paths).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
  expect(paths).toContain('C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe')
  expect(paths).toContain('E:\\bin\\chrome.exe')
})
