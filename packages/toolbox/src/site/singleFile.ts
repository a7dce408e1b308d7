/** Name of the deck in one file, for an e-mail attachment. */
export const SINGLE_FILE = 'deck.html'
