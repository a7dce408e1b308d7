/** Marks a copy of a deck, and lists its content. */
export const COPY_FILE = 'copy.json'

export const WORKER_FILE = 'sw.js'

/** Served for every page while offline. */
export const SHELL_FILE = 'offline.html'

export const LICENSE_FILE = 'licenses.txt'

/** Pictures that a chat shows beside a link. */
export const PREVIEWS = 'assets/previews/'

/** The deck in one file, for an e-mail attachment. */
export const SINGLE_FILE = 'deck.html'

/** Where Vite lists the packages of a bundle with their licences. */
export const LICENSE_DATA = '.vite/license.json'
