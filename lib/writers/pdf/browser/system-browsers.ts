import path from 'node:path'
import type { Environment } from './cache-folder.ts'

// Headless shells first: they start in a third of the time.
const names = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]
const fixedPlaces = ['/opt/google/chrome/chrome', '/snap/bin/chromium']
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'BraveSoftware/Brave-Browser/Application/brave.exe',
]

/**
 * Where this system would have a browser of Chromium's family, in the order of preference. The places need
 * not exist.
 *
 * @returns absolute paths
 */
export function systemBrowsers(platform: NodeJS.Platform, env: Environment): string[] {
  const onPath = (extension: string) =>
    names.flatMap((name) =>
      (env.PATH ?? env.Path ?? '')
        .split(path.delimiter)
        .filter((folder) => path.isAbsolute(folder))
        .map((folder) => path.join(folder, name + extension)),
    )
  if (platform === 'darwin') {
    const applications = ['/Applications', ...(env.HOME ? [path.join(env.HOME, 'Applications')] : [])]
    return [
      ...macApplications.flatMap((name) =>
        applications.map((folder) => path.join(folder, `${name}.app`, 'Contents/MacOS', name)),
      ),
      ...onPath(''),
    ]
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => env[key] ?? [])
    return [
      ...windowsPrograms.flatMap((program) => folders.map((folder) => path.join(folder, program))),
      ...onPath('.exe'),
    ]
  }
  return [...onPath(''), ...fixedPlaces]
}
