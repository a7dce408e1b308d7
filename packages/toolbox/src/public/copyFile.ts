/** The file of a copy that lists what is in it; a folder without it is no copy. */
export const COPY_FILE = 'copy.json'
